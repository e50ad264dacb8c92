package org.linchpin.report.ongoing;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linchpin.platform.table.Badge;
import org.linchpin.platform.table.Tone;
import org.linchpin.report.View;
import org.linchpin.report.organization.OrganizationSection;
import org.linchpin.report.organization.ReportSection;

/** What an organization is told while an incident of one of its suppliers, or of its own, lasts; nothing else. */
@RequestScoped
public class OngoingSection implements OrganizationSection {
    private static final Badge LASTING = new Badge(Tone.HIGH, "lasts");

    private final OngoingNotes notes;

    OngoingSection(OngoingNotes notes) {
        this.notes = notes;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<ReportSection> of(View view, String organization) {
        List<OngoingNote> ongoing = notes.ofOrganization(view.graph(), organization);
        return ongoing.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportSection(
                        ReportSection.ONGOING,
                        "While an incident lasts",
                        WhatFollows.TEXT,
                        Map.of("incidents", ongoing.size()),
                        ongoing.stream()
                                .map(note -> new ReportSection.Line(LASTING, note.name(), note.lasting(), note.href()))
                                .toList(),
                        WhatFollows.SOURCE,
                        List.of()));
    }
}
