package org.linchpin.fault;

import java.util.Arrays;

/** Groups by the hour at which they take their owner down, and within an hour in the order in which they came in. */
final class GroupQueue {
    private double[] hours = new double[16];
    private int[] ticket = new int[16];
    private int[] group = new int[16];
    private int size;
    private int nextTicket;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
        nextTicket = 0;
    }

    /** Hour of the first group. */
    double firstHour() {
        return hours[0];
    }

    void add(double hour, int newGroup) {
        if (size == hours.length) {
            hours = Arrays.copyOf(hours, 2 * size);
            ticket = Arrays.copyOf(ticket, 2 * size);
            group = Arrays.copyOf(group, 2 * size);
        }
        int at = size++;
        int newTicket = nextTicket++;
        for (int up = (at - 1) / 2; at > 0 && precedes(hour, newTicket, up); up = (at - 1) / 2) {
            move(up, at);
            at = up;
        }
        set(at, hour, newTicket, newGroup);
    }

    /** Takes the first group out. */
    int remove() {
        int first = group[0];
        size--;
        double hour = hours[size];
        int lastTicket = ticket[size];
        int lastGroup = group[size];
        int at = 0;
        for (int child = smallerChild(0);
                child < size && !precedes(hour, lastTicket, child);
                child = smallerChild(at)) {
            move(child, at);
            at = child;
        }
        set(at, hour, lastTicket, lastGroup);
        return first;
    }

    private int smallerChild(int at) {
        int left = 2 * at + 1;
        int right = left + 1;
        return right < size && precedes(hours[right], ticket[right], left) ? right : left;
    }

    private boolean precedes(double hour, int itsTicket, int other) {
        return hour < hours[other] || hour == hours[other] && itsTicket < ticket[other];
    }

    private void move(int from, int to) {
        set(to, hours[from], ticket[from], group[from]);
    }

    private void set(int at, double hour, int itsTicket, int itsGroup) {
        hours[at] = hour;
        ticket[at] = itsTicket;
        group[at] = itsGroup;
    }
}
