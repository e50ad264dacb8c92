package org.linchpin.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
    private record Item(
            String name,
            @Nullable Double hours,
            @Nullable Double share,
            @Nullable LocalDate day,
            @Nullable Tone tone) {}

    private static final TableDefinition<Item> TABLE = new TableDefinition<>(
            "items",
            "Items",
            "items",
            "",
            "No item.",
            List.of(
                    TableColumn.<Item>text("name", "Name", Item::name).link(i -> "/items/" + i.name()),
                    TableColumn.<Item>hours("hours", "Hours", Item::hours),
                    TableColumn.<Item>share("share", "Share", Item::share),
                    TableColumn.<Item>date("day", "Day", Item::day).ifAny(),
                    TableColumn.<Item>badge(
                            "tone",
                            "Tone",
                            i -> i.tone() == null
                                    ? null
                                    : new Badge(i.tone(), i.tone().slug()))));

    private static final List<Item> ITEMS = List.of(
            new Item("beta", 1234.5, 0.0004, null, Tone.LOW),
            new Item("Álpha", null, 0.25, null, Tone.CRITICAL),
            new Item("=sum", Double.POSITIVE_INFINITY, 1.0, null, null));

    @Test
    void cellsAreShownWithSeparatorsAndUnits() {
        TableView view = view("/x", Map.of());
        assertThat(texts(view, 0)).containsExactly("1,234.5\u00a0h", "–", "never");
        assertThat(texts(view, 1)).containsExactly("< 0.1\u00a0%", "25.0\u00a0%", "100.0\u00a0%");
    }

    @Test
    void aRowWithoutAValueIsLastEitherWay() {
        assertThat(names(view("/x", Map.of("items.sort", "hours")))).containsExactly("beta", "=sum", "Álpha");
        assertThat(names(view("/x", Map.of("items.sort", "-hours")))).containsExactly("=sum", "beta", "Álpha");
        assertThat(names(view("/x", Map.of("items.sort", "-tone")))).containsExactly("Álpha", "beta", "=sum");
    }

    @Test
    void theFilterIgnoresCaseAndAccentsAndWantsEveryWord() {
        assertThat(names(view("/x", Map.of("items.q", "ALPHA")))).containsExactly("Álpha");
        assertThat(names(view("/x", Map.of("items.q", "critical alp")))).containsExactly("Álpha");
        assertThat(names(view("/x", Map.of("items.q", "alpha beta")))).isEmpty();
    }

    @Test
    void anOptionalColumnWithoutAValueIsOnlyInDownloads() throws IOException {
        assertThat(view("/x", Map.of()).headings())
                .extracting(TableView.Heading::key)
                .doesNotContain("day");
        assertThat(download("csv").lines().findFirst()).contains("name,hours,share,day,tone");
    }

    @Test
    void filesHaveExactValuesAndNoFormula() throws IOException {
        assertThat(download("csv").lines().skip(1))
                .containsExactly("beta,1234.5,0.0004,,low", "Álpha,,0.25,,critical", "'=sum,never,1,,");
        assertThat(download("json"))
                .startsWith(
                        "{\"revision\":7,\"items\":[{\"name\":\"beta\",\"hours\":1234.5,\"share\":0.0004,\"day\":null,")
                .endsWith("\"total\":3}");
    }

    @Test
    void linksKeepEveryOtherChoice() {
        TableView view = view("/x", Map.of("sector", "A & B", "items.page", "2", "items.sort", "hours"));
        assertThat(view.headings().get(0).sortUrl()).isEqualTo("/x?items.sort=name&sector=A%20%26%20B");
        assertThat(view.csvUrl()).contains("download=items.csv").contains("sector=A%20%26%20B");
    }

    @Test
    void longTablesHavePages() {
        List<Item> many = IntStream.range(0, 1234)
                .mapToObj(i -> new Item("item " + i, null, null, null, null))
                .toList();
        TableView view =
                TABLE.of(many, address("/x", Map.of("items.page", "13"))).view();
        assertThat(view.shownFrom()).isEqualTo("601");
        assertThat(view.shownTotal()).isEqualTo("1,234");
        assertThat(view.isTooMuch()).isTrue();
        TableView.Pager pager = view.pager();
        assertThat(pager).isNotNull();
        if (pager != null) {
            assertThat(pager.steps())
                    .extracting(TableView.Step::label)
                    .containsExactly("1", "…", "12", "13", "14", "…", "25");
            assertThat(pager.previous()).isEqualTo("/x?items.page=12");
        }
    }

    @Test
    void aDefinitionThatCannotWorkIsRefused() {
        assertThatThrownBy(() -> new TableDefinition<Item>("items", "c", "n", "-size", "e", TABLE.columns()))
                .hasMessageContaining("no column \"size\"");
        assertThatThrownBy(() -> TableColumn.<Item>text("Name!", "Name", Item::name))
                .hasMessageContaining("Name!");
    }

    private static String download(String format) throws IOException {
        PageAddress address = address("/x", Map.of("download", "items." + format));
        var out = new StringWriter();
        TableDownload.asked(address, List.of(TABLE.of(ITEMS, address)))
                .orElseThrow()
                .write(out, Map.of("revision", 7));
        return out.toString();
    }

    private static TableView view(String path, Map<String, String> parameters) {
        return TABLE.of(ITEMS, address(path, parameters)).view();
    }

    private static PageAddress address(String path, Map<String, String> parameters) {
        return PageAddress.of(path, new TreeMap<>(parameters).entrySet());
    }

    private static List<String> names(TableView view) {
        return view.rows().stream().map(r -> r.first().cell().text()).toList();
    }

    private static List<String> texts(TableView view, int column) {
        return view.rows().stream()
                .map(r -> r.others().get(column).cell().text())
                .toList();
    }
}
