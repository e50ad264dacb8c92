package org.linchpin.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is likely a slip in a row of an incident is told, and kept all the same. */
class IncidentWarningsTest {
    @Test
    void daysThatCannotHaveBeenAreTold() {
        ImportResult.Accepted accepted = read("""
            id,name,date,faults
            i1,Incident One,0000-01-01,p1
            i2,Incident Two,1899-12-31,p1
            i3,Incident Three,1900-01-01,p1
            i4,Incident Four,9999-12-31,p1
            """, "incident,subject,observed\n");

        assertThat(accepted.graph().incidents()).hasSize(4);
        assertThat(accepted.problems())
                .extracting(w -> w.place() + ": " + w.message())
                .containsExactly(
                        "incidents.csv, line 2, column date: \"date\" 0000-01-01 is before 1900-01-01. Write the day on which"
                                + " the incident began.",
                        "incidents.csv, line 3, column date: \"date\" 1899-12-31 is before 1900-01-01. Write the day on which"
                                + " the incident began.",
                        "incidents.csv, line 5, column date: \"date\" 9999-12-31 is after today. Write the day on which the"
                                + " incident began.");
    }

    @Test
    void whatStoppedInAnOutageOfNoHoursIsTold() {
        ImportResult.Accepted accepted = read(
                "id,name,date,faults,duration_hours\ni1,Incident One,2024-07-19,p1,0\n",
                "incident,subject,observed\ni1,o1,unaffected\ni1,s1,degraded\n");

        assertThat(accepted.graph().observations()).hasSize(2);
        assertThat(accepted.problems()).singleElement().satisfies(warning -> {
            assertThat(warning.place()).isEqualTo("observations.csv, line 3, column observed");
            assertThat(warning.value()).isEqualTo("degraded");
            assertThat(warning.message()).startsWith("\"i1\" lasted 0 hours: nothing stopped in it.");
        });
    }

    private static ImportResult.Accepted read(String incidents, String observations) {
        Map<String, byte[]> files = UploadFiles.valid();
        files.put("incidents.csv", incidents.getBytes(StandardCharsets.UTF_8));
        files.put("observations.csv", observations.getBytes(StandardCharsets.UTF_8));
        ImportResult result = UploadFiles.read(UploadFiles.zip(files));
        assertThat(result).isInstanceOf(ImportResult.Accepted.class);
        return (ImportResult.Accepted) result;
    }
}
