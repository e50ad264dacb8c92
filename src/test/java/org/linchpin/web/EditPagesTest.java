package org.linchpin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linchpin.web.Worlds.signedIn;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing rows by hand, as a person without JavaScript does it. */
@QuarkusTest
class EditPagesTest {
    private static final String LEDGER = "/dependencies/svc:advice/prod:ledger";

    @BeforeEach
    void showTheSmallWorld() {
        Worlds.small();
    }

    @Test
    void aServiceIsChangedOnceThePreviewIsApplied() {
        String link = Worlds.page("/nodes/svc:payments")
                .select(".lp-actions a:contains(Change)")
                .attr("href");
        FilledForm form = FilledForm.at(link)
                .with("tolerance_hours", "4")
                .with("note_source", "board paper 7")
                .with("note_evidence", "declared");

        Response previewed = form.preview();

        assertThat(previewed.statusCode()).as(previewed.asString()).isEqualTo(200);
        FilledForm preview = FilledForm.of(previewed);
        assertThat(preview.page().select("#effect .lp-diff").text())
                .contains("Payments (Nordbank_São_João)", "Impact tolerance in hours", "2", "4");
        assertThat(signedIn().get("/api/v1/services/svc:payments").jsonPath().getDouble("toleranceHours"))
                .isEqualTo(2);

        Response applied = preview.apply();

        assertThat(applied.statusCode()).as(applied.asString()).isEqualTo(303);
        Document page = Worlds.page(path(applied));
        assertThat(page.select(".lp-done").text()).contains("Saved");
        assertThat(page.select("#table-history tbody tr:first-child").text())
                .contains("admin", "change, by hand", "Impact tolerance in hours: 2 → 4", "board paper 7", "declared");
        assertThat(signedIn().get("/api/v1/services/svc:payments").jsonPath().getDouble("toleranceHours"))
                .isEqualTo(4);
    }

    @Test
    void whatWasUndoneIsInTheHistoryOfTheRow() {
        applied(FilledForm.at("/nodes/svc:payments/change").with("weight", "9").with("note_source", "x"));

        signedIn().post("/api/v1/imports/undo").then().statusCode(201);

        assertThat(Worlds.page("/nodes/svc:payments")
                        .select("#table-history tbody tr")
                        .eachText())
                .first()
                .asString()
                .contains("undo", "Weight: 9 → —");
    }

    @Test
    void aWrongFieldIsToldBesideItAndNothingTypedIsLost() {
        Response answer = FilledForm.at("/nodes/svc:payments/change")
                .with("name", "Payments & <b>cards</b>")
                .with("tolerance_hours", "two")
                .with("note_source", "")
                .preview();

        assertThat(answer.statusCode()).isEqualTo(422);
        FilledForm form = FilledForm.of(answer);
        assertThat(form.error("note_source")).contains("Say where you know it from");
        assertThat(form.value("name")).isEqualTo("Payments & <b>cards</b>");

        FilledForm second = FilledForm.of(form.with("note_source", "x").preview());

        assertThat(second.error("tolerance_hours")).contains("\"two\" is not a number");
        assertThat(second.value("tolerance_hours")).isEqualTo("two");
        assertThat(second.value("name")).isEqualTo("Payments & <b>cards</b>");
    }

    @Test
    void whatIsTypedAfterThePreviewIsShownBeforeItIsApplied() {
        FilledForm preview = FilledForm.of(FilledForm.at("/nodes/svc:payments/change")
                .with("weight", "3")
                .with("note_source", "x")
                .preview());

        Response answer = preview.with("weight", "5").apply();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(FilledForm.of(answer).page().select("#effect .lp-diff").text())
                .contains("5");
    }

    @Test
    void aDependencyIsAddedByNameAndItsSinglePointsOfFailureAreShown() {
        FilledForm form = FilledForm.at("/add/dependency?from=svc:advice")
                .with("to", "sensor_for_windows")
                .with("evidence", "documented")
                .with("source", "architecture map");

        FilledForm preview = FilledForm.of(form.preview());

        assertThat(preview.value("to")).isEqualTo("prod:sensor-windows");
        assertThat(preview.page().select("#effect tbody th").eachText()).contains("Sensor_for_Windows");
        assertThat(preview.page()
                        .select("#effect tbody tr:contains(Sensor_for_Windows)")
                        .text())
                .contains("takes more down", "1 → 2");

        String there = path(preview.apply());

        assertThat(there).startsWith("/dependencies/svc%3Aadvice/prod%3Asensor-windows?saved=");
        assertThat(Worlds.page(there).select("#table-history tbody tr").text())
                .contains("add, by hand", "architecture map");
        assertThat(signedIn()
                        .get("/api/v1/faults/prod:sensor-windows/impact")
                        .jsonPath()
                        .getList("down.id"))
                .contains("svc:advice");
    }

    @Test
    void aNameThatSeveralHaveIsNotGuessed() {
        FilledForm form = FilledForm.of(FilledForm.at("/add/dependency?from=svc:advice")
                .with("to", "cloud")
                .with("source", "x")
                .preview());

        assertThat(form.error("to")).contains("Cloud_Europe (ven:cloud-eu)", "Cloud_Holding (ven:cloud)");
        assertThat(form.value("to")).isEqualTo("cloud");
    }

    @Test
    void aSystemIsAddedToItsOrganizationInItsDataSet() {
        String link = Worlds.page("/nodes/org:north-bank")
                .select(".lp-actions a:contains(Add a system)")
                .attr("href");

        String there = applied(FilledForm.at(link)
                .with("id", "sys:vault")
                .with("name", "Vault")
                .with("note_source", "asset register"));

        Document page = Worlds.page(there);
        assertThat(page.select("h1").text()).isEqualTo("Vault (Nordbank_São_João)");
        assertThat(page.select(".lp-facts").text()).contains("Nordbank_São_João");
        assertThat(Worlds.page("/nodes/org:north-bank")
                        .select("#table-parts tbody th")
                        .eachText())
                .contains("Vault");
    }

    @Test
    void aContractIsAddedChangedEndedAndRemoved() {
        String link = Worlds.page("/contracts?organization=org:north-bank")
                .select(".lp-actions a:contains(Add a contract)")
                .attr("href");
        assertThat(link).contains("organization=org%3Anorth-bank");

        String there = applied(FilledForm.at(link)
                .with("id", "ctr:ledger")
                .with("vendor", "=Formula_Ltd")
                .with("product", "Ledger")
                .with("starts", "2020-01-01")
                .with("exit_plan", "no")
                .with("note_source", "contract file 12"));

        Document page = Worlds.page(there);
        assertThat(page.select("h1").text()).isEqualTo("ctr:ledger (Nordbank_São_João with =Formula_Ltd)");
        assertThat(page.select("#table-covered tbody th").eachText()).hasSize(2).contains("Advice (Nordbank_São_João)");
        assertThat(page.select("#table-history tbody tr").text()).contains("add, by hand", "contract file 12");
        assertThat(Worlds.page("/contracts").select("#table-contracts tbody tr").text())
                .contains("ctr:ledger", "holds");
        assertThat(Worlds.page("/nodes/org:north-bank")
                        .select("#table-contracts tbody th")
                        .text())
                .isEqualTo("ctr:ledger");

        FilledForm wrong = FilledForm.of(FilledForm.at("/nodes/ctr:ledger/change")
                .with("notice_days", "ninety")
                .with("note_source", "x")
                .preview());
        assertThat(wrong.error("notice_days")).contains("\"ninety\"");
        applied(wrong.with("notice_days", "90").with("ends", "2040-12-31"));
        assertThat(Worlds.page("/contracts").select("#table-contracts tbody tr").text())
                .contains("2040-12-31", "2040-10-02");

        FilledForm preview = FilledForm.of(FilledForm.at("/nodes/ctr:ledger/end")
                .with("ends", "2025-12-31")
                .preview());
        assertThat(preview.page().select("#effect .lp-diff").text())
                .contains("Ends (the last day)", "2040-12-31", "2025-12-31");
        applied(preview);
        assertThat(Worlds.page("/contracts").select("#table-contracts tbody tr").text())
                .contains("ended");
        assertThat(Worlds.page("/nodes/ctr:ledger")
                        .select("#table-history tbody tr")
                        .eachText())
                .hasSize(3);

        applied(FilledForm.at("/nodes/ctr:ledger/remove"));
        assertThat(Worlds.page("/contracts").select(".lp-lead").text()).contains("No contract");
        assertThat(signedIn().accept("text/html").get("/nodes/ctr:ledger").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFirstOfTwoEditorsOfAContractWins() {
        applied(FilledForm.at("/add/contract?organization=org:north-bank&vendor=ven:sensor")
                .with("id", "ctr:sensor")
                .with("note_source", "x"));
        FilledForm second = FilledForm.at("/nodes/ctr:sensor/change")
                .with("currency", "USD")
                .with("note_source", "y");
        applied(FilledForm.at("/nodes/ctr:sensor/change")
                .with("currency", "EUR")
                .with("note_source", "x"));

        Response refused = second.preview();

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(FilledForm.of(refused).page().select("dl.lp-diff").text())
                .contains("Currency now EUR; you typed USD");
    }

    @Test
    void aSourceIsAddedAndTellsWhatRestsOnIt() {
        String link = Worlds.page("/sources")
                .select(".lp-actions a:contains(Add a source)")
                .attr("href");
        String there = applied(FilledForm.at(link)
                .with("id", "src:map")
                .with("title", "Architecture map")
                .with("date", LocalDate.now(ZoneOffset.UTC).toString())
                .with("url", "https://example.org/map")
                .with("note_source", "the architect"));
        assertThat(Worlds.page(there).select("#table-citing").text()).contains("No dependency names it as its source.");

        applied(FilledForm.at(LEDGER + "/change").with("source", "src:map;interview"));

        Document page = Worlds.page("/nodes/src:map");
        assertThat(page.select("h1").text()).isEqualTo("Architecture map");
        assertThat(page.select(".lp-facts a[href=https://example.org/map]")).hasSize(1);
        assertThat(page.select("#table-citing tbody tr").text()).contains("Advice", "Ledger", "current");
        assertThat(Worlds.page("/sources").select("#table-sources tbody tr").text())
                .contains("Architecture map", "1");
        assertThat(Worlds.page(LEDGER)
                        .select(".lp-facts a[href=/nodes/src%3Amap]")
                        .text())
                .isEqualTo("Architecture map");
        Response nothing = signedIn().accept("text/html").get("/nodes/src:map/end");
        assertThat(nothing.statusCode()).isEqualTo(404);
    }

    @Test
    void anIdThatIsInUseIsToldBesideIt() {
        FilledForm form = FilledForm.of(FilledForm.at("/add/vendor")
                .with("id", "prod:ledger")
                .with("name", "x")
                .with("country", "US")
                .with("note_source", "x")
                .preview());

        assertThat(form.error("id")).contains("in use already");
    }

    @Test
    void anEndedDependencyCountsNoMoreFromTheNextDayOn() {
        FilledForm preview = FilledForm.of(FilledForm.at(LEDGER + "/end").preview());
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);

        assertThat(preview.page().select("#effect").text()).contains("From " + tomorrow, "Ledger");
        assertThat(preview.page().select("#effect tbody tr:contains(Ledger)").text())
                .contains("takes fewer down");
        applied(FilledForm.at(LEDGER + "/end").with("valid_to", "2025-12-31"));

        assertThat(Worlds.page(LEDGER).select(".lp-facts").text()).contains("2025-12-31");
        assertThat(signedIn()
                        .get("/api/v1/faults/prod:ledger/impact")
                        .jsonPath()
                        .getList("down.id"))
                .doesNotContain("svc:advice");
    }

    @Test
    void theFirstOfTwoEditorsWinsAndTheSecondIsTold() {
        FilledForm first =
                FilledForm.at("/nodes/svc:payments/change").with("weight", "3").with("note_source", "x");
        FilledForm second =
                FilledForm.at("/nodes/svc:payments/change").with("weight", "8").with("note_source", "y");
        FilledForm previewed = FilledForm.of(second.preview());
        applied(first);

        Response refused = previewed.apply();

        assertThat(refused.statusCode()).isEqualTo(409);
        FilledForm again = FilledForm.of(refused);
        assertThat(again.page().select("#problems").text()).contains("Somebody else has changed the same");
        assertThat(again.page().select("dl.lp-diff").text()).contains("Weight now 3; you typed 8");
        assertThat(again.value("weight")).isEqualTo("8");
        assertThat(weight()).isEqualTo(3);

        applied(again);

        assertThat(weight()).isEqualTo(8);
    }

    @Test
    void aNeedMovesIntoAGroup() {
        applied(FilledForm.at("/add/dependency?from=svc:advice")
                .with("to", "prod:compute")
                .with("group", "core")
                .with("source", "x"));

        String there =
                applied(FilledForm.at(LEDGER + "/change").with("group", "core").with("source", "x"));

        assertThat(there).contains("group=core");
        assertThat(Worlds.page(there).select("#table-needs tbody tr")).hasSize(2);
        assertThat(signedIn()
                        .get("/api/v1/faults/prod:ledger/impact")
                        .jsonPath()
                        .getList("down.id"))
                .doesNotContain("svc:advice");
    }

    @Test
    void whatIsSaidOfAGroupHoldsForAllItsMembers() {
        String member = "/dependencies/svc:check-in/prod:compute";

        FilledForm preview = FilledForm.of(FilledForm.at(member + "/change?group=desk")
                .with("ride_through_hours", "6")
                .with("source", "x")
                .preview());

        assertThat(preview.page().select("#effect .lp-diff > li").eachText())
                .hasSize(2)
                .allMatch(row -> row.contains("Ride-through in hours"));
    }

    @Test
    void whatOthersNeedIsNotRemovedAndAMistakeIs() {
        Response refused = FilledForm.at("/nodes/prod:ledger/remove").preview();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(FilledForm.of(refused).page().select("#problems").text())
                .contains("dependencies.csv", "There is no");

        String there = applied(FilledForm.at(LEDGER + "/remove").with("note_source", "typing mistake"));

        assertThat(there).startsWith("/imports/");
        assertThat(signedIn().accept("text/html").get(LEDGER).statusCode()).isEqualTo(404);
    }

    @Test
    void aConfirmationRenewsTheEvidenceAndNothingElse() {
        int before = Worlds.page("/evidence").select("#table-evidence tbody tr").size();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        applied(FilledForm.at(LEDGER + "/confirm").with("note_source", "asked the owner"));

        Document row = Worlds.page(LEDGER);
        assertThat(row.select(".lp-lead").text()).isEqualTo("Its evidence is of " + today + ".");
        assertThat(row.select(".lp-facts").text()).doesNotContain("Known since");
        assertThat(row.select("#table-history tbody tr").text())
                .contains("confirm, by hand", "Last confirmed: — → " + today, "asked the owner");
        assertThat(Worlds.page("/evidence").select("#table-evidence tbody tr")).hasSize(before - 1);
    }

    @Test
    void allOfAnOrganizationIsConfirmedAtOnce() {
        Document stale = Worlds.page("/evidence?organization=org:north-bank");
        assertThat(stale.select("#table-evidence tbody tr")).hasSize(4);

        applied(FilledForm.at(stale.select("a:contains(Confirm all)").attr("href")));

        assertThat(Worlds.page("/evidence?organization=org:north-bank").select("#table-evidence tbody tr"))
                .isEmpty();
        assertThat(Worlds.page("/evidence").select("#table-evidence tbody th").eachText())
                .isNotEmpty()
                .noneMatch(name -> name.contains("Nordbank_São_João"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String address : new String[] {
            "/nodes/nothing",
            "/nodes/US",
            "/nodes/svc:advice/break",
            "/nodes/loc:west/confirm",
            "/dependencies/svc:advice/nothing",
            LEDGER + "?group=other",
            "/add/country",
            "/evidence?organization=nobody"
        }) {
            assertThat(signedIn().accept("text/html").get(address).statusCode())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    /** Previews and applies a form; the address that it leads to. */
    private static String applied(FilledForm form) {
        Response previewed = form.preview();
        Response applied = previewed.statusCode() == 303
                ? previewed
                : FilledForm.of(previewed).apply();
        assertThat(applied.statusCode())
                .as(org.jsoup.Jsoup.parse(applied.asString()).select("main").text())
                .isEqualTo(303);
        return path(applied);
    }

    private static String path(Response moved) {
        String there = moved.header("Location");
        return there.substring(there.indexOf('/', "https://".length()));
    }

    private static double weight() {
        return signedIn().get("/api/v1/services/svc:payments").jsonPath().getDouble("weight");
    }
}
