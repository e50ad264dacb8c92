package org.linchpin.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.linchpin.incident.Backtests;
import org.linchpin.incident.Knowledge;

/** Works out the back-tests of each new analysis before anybody asks for them: on large graphs that takes seconds. */
@ApplicationScoped
class KeptBacktests {
    void whenReady(@ObservesAsync AnalysisReady ready) {
        Backtests backtests = ready.analysis().backtests();
        for (Knowledge knowledge : Knowledge.values()) {
            backtests.summary(knowledge);
        }
    }
}
