package org.linchpin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fault trees whose minimal cut sets of one and two events were worked out by hand. */
class FaultTreeTest {
    @Test
    void anOrGateFailsByEachInputAndAnAndGateByAll() {
        assertThat(FaultTree.cutSets("""
                        power-lost  or   switchboard both-lost
                        both-lost   and  grid backup-lost
                        backup-lost or   generator fuel
                        """)).containsExactly("switchboard", "fuel grid", "generator grid");
    }

    @Test
    void aSharedEventDefeatsTheVote() {
        assertThat(FaultTree.cutSets("""
                        no-reading 2    channel-1 channel-2 channel-3
                        channel-1  or   sensor-1 bus
                        channel-2  or   sensor-2 bus
                        channel-3  or   sensor-3 bus
                        """))
                .containsExactly("bus", "sensor-1 sensor-2", "sensor-1 sensor-3", "sensor-2 sensor-3");
    }

    /** The bridge: a and b lead in, d and e lead out, c joins the middle; it fails when each of its four paths does. */
    @Test
    void theBridgeFailsByBothEntriesOrBothExits() {
        assertThat(FaultTree.cutSets("""
                        bridge    and path-ad path-be path-ace path-bcd
                        path-ad   or  a d
                        path-be   or  b e
                        path-ace  or  a c e
                        path-bcd  or  b c d
                        """)).containsExactly("a b", "d e"); // a c e and b c d are of order 3
    }

    @Test
    void anEventThatFeedsTwoGatesCountsInBoth() {
        assertThat(FaultTree.cutSets("""
                        top    and two-of-three either
                        two-of-three 2 a b c
                        either or  a d
                        """)).containsExactly("a b", "a c"); // b c d is of order 3
    }

    @Test
    void whatCoversLessIsNotMinimal() {
        assertThat(FaultTree.cutSets("""
                        top  or  left right a
                        left and a b
                        right and b c
                        """)).containsExactly("a", "b c");
    }

    @Test
    void largerVotesNeedMoreEventsThanTwo() {
        assertThat(FaultTree.cutSets("""
                        top     or  three spare
                        three   3   m1 m2 m3 m4
                        spare   4   n1 n2 n3 n4 pair
                        m1      or  x1 bus-a
                        m2      or  x2 bus-a
                        m3      or  x3 bus-b
                        m4      or  x4 bus-b
                        n1      or  bus-a y1
                        n2      or  bus-a y2
                        n3      or  bus-b y3
                        n4      or  bus-b y4
                        pair    and y1 y2
                        """)).containsExactly("bus-a bus-b", "bus-a x3", "bus-a x4", "bus-b x1", "bus-b x2");
    }
}
