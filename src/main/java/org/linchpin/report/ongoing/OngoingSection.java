package org.linchpin.report.ongoing;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.linchpin.graph.DependencyGraph;
import org.linchpin.graph.Organization;
import org.linchpin.report.View;
import org.linchpin.report.organization.OrganizationSection;

/** What an organization is told while an incident of one of its suppliers lasts; nothing else. */
@ApplicationScoped
public class OngoingSection implements OrganizationSection {
    private final OngoingNotes notes;

    OngoingSection(OngoingNotes notes) {
        this.notes = notes;
    }

    record section(List<OngoingNote> notes) implements TemplateInstance {
        section {
            notes = List.copyOf(notes);
        }
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Content of(View view, String organization) {
        DependencyGraph graph = view.graph();
        int index =
                graph.organizations().stream().map(Organization::id).toList().indexOf(organization);
        List<OngoingNote> ongoing = notes.ofOrganization(graph, index);
        return new Content(
                "While an incident lasts", ongoing.isEmpty() ? "" : new section(ongoing).render(), List.of());
    }
}
