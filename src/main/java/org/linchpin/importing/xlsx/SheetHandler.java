package org.linchpin.importing.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linchpin.importing.UploadStopped;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the XML of one sheet into rows; ECMA-376 part 1, 18.3. Holds one row, and of that no more than its first cells. */
final class SheetHandler extends DefaultHandler {
    private final CellReader cells;
    private final SheetReading reading;
    private final int longestCell;

    private final List<String> row = new ArrayList<>();
    private final Map<Integer, String> faults = new HashMap<>();
    private int rowNumber;
    private int rowWidth;

    private final StringBuilder value = new StringBuilder();
    private int column;
    private String type = "";
    private int style;
    private boolean computed;
    private boolean tooLong;
    private boolean inValue;
    private boolean inPhonetic;

    SheetHandler(CellReader cells, SheetReading reading, int longestCell) {
        this.cells = cells;
        this.reading = reading;
        this.longestCell = longestCell;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        switch (name) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "f" -> computed = true;
            case "v" -> inValue = true;
            case "t" -> inValue = !inPhonetic;
            case "rPh" -> inPhonetic = true;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            int room = longestCell - value.length();
            tooLong |= length > room;
            value.append(characters, start, Math.min(length, room));
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> inPhonetic = false;
            default -> {}
        }
    }

    private void startRow(@Nullable String number) throws SAXException {
        int next = number == null ? rowNumber + 1 : CellAddress.rowNumber(number);
        if (next <= rowNumber || next > CellAddress.MOST_ROWS) {
            throw damaged("row \"%s\" follows row %d".formatted(number == null ? next : number, rowNumber));
        }
        rowNumber = next;
        rowWidth = 0;
        column = -1;
        row.clear();
        faults.clear();
    }

    private void startCell(Attributes attributes) throws SAXException {
        String address = attributes.getValue("r");
        int next = address == null ? column + 1 : CellAddress.column(address);
        if (next <= column || next >= CellAddress.MOST_COLUMNS) {
            throw damaged("cell \"%s\" stands in row %d after %d cells".formatted(address, rowNumber, column + 1));
        }
        column = next;
        String written = attributes.getValue("t");
        type = written == null ? "n" : written;
        style = style(attributes.getValue("s"));
        computed = false;
        tooLong = false;
        value.setLength(0);
    }

    private void endCell() throws SAXException {
        CellReader.Content content = tooLong
                ? new CellReader.Content(CellReader.cut(value), CellReader.tooLong(longestCell))
                : cells.read(type, value.toString(), style, computed);
        if (content.text().isEmpty() && content.fault().isEmpty()) {
            return;
        }
        rowWidth = column + 1;
        if (column < SheetRow.MOST_CELLS) {
            while (row.size() < column) {
                row.add("");
            }
            row.add(content.text());
            if (!content.fault().isEmpty()) {
                faults.put(column, content.fault());
            }
        }
    }

    private void endRow() throws SAXException {
        if (rowWidth > 0) {
            handOver(() ->
                    reading.row(new SheetRow(rowNumber, row.toArray(String[]::new), rowWidth, Map.copyOf(faults))));
        }
    }

    private void merged(@Nullable String area) throws SAXException {
        int firstRow = area == null ? -1 : CellAddress.row(area.substring(0, Math.max(area.indexOf(':'), 0)));
        if (area == null || firstRow < 0) {
            throw damaged("the merged area \"%s\" is none".formatted(area));
        }
        handOver(() -> reading.merged(area, firstRow));
    }

    /** Styles count from 0, and are fewer than rows. */
    private static int style(@Nullable String index) {
        return index == null || index.equals("0") ? 0 : CellAddress.rowNumber(index);
    }

    private static SAXException damaged(String what) {
        return new SAXException(
                new UnreadableWorkbook("The sheet is damaged: %s. Save the workbook again.".formatted(what)));
    }

    private static void handOver(Delivery delivery) throws SAXException {
        try {
            delivery.run();
        } catch (UploadStopped e) {
            throw new SAXException(e);
        }
    }

    /** Hands something over to who reads the sheet. */
    private interface Delivery {
        void run() throws UploadStopped;
    }
}
