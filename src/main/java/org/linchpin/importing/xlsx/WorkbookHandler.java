package org.linchpin.importing.xlsx;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the table of contents of a workbook; ECMA-376 part 1, 18.2. */
final class WorkbookHandler extends DefaultHandler {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> relations = new LinkedHashMap<>();
    private boolean since1904;

    /** For each sheet's name the id of its part, in the order of the tabs. */
    Map<String, String> relations() {
        return relations;
    }

    /** Whether days count from 1904-01-01, as on old Macs, rather than from 1900. */
    boolean isSince1904() {
        return since1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (name.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            since1904 = "1".equals(value) || "true".equals(value);
        } else if (name.equals("sheet")) {
            String sheet = attributes.getValue("name");
            String relation = attributes.getValue(RELATIONS, "id");
            if (sheet == null || relation == null || relations.put(sheet, relation) != null) {
                throw new SAXException(new UnreadableWorkbook(
                        "The workbook is damaged: its list of sheets is not right. Save the workbook again."));
            }
        }
    }
}
