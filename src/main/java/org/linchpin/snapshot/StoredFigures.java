package org.linchpin.snapshot;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The figures that are stored of a whole graph and of each organization alike. */
@Embeddable
class StoredFigures {
    @Column(nullable = false, updatable = false)
    int services;

    @Column(name = "critical_services", nullable = false, updatable = false)
    int criticalServices;

    @Column(name = "single_points", nullable = false, updatable = false)
    int singlePoints;

    @Column(name = "critical_points", nullable = false, updatable = false)
    int criticalPoints;

    @Column(name = "services_at_stake", nullable = false, updatable = false)
    int servicesAtStake;

    @Column(name = "critical_at_stake", nullable = false, updatable = false)
    int criticalAtStake;

    void set(
            int allServices, int critical, int points, int pointsOfCritical, int servicesWithOne, int criticalWithOne) {
        services = allServices;
        criticalServices = critical;
        singlePoints = points;
        criticalPoints = pointsOfCritical;
        servicesAtStake = servicesWithOne;
        criticalAtStake = criticalWithOne;
    }
}
