package org.lebenswelten.spatial.network;

import java.util.Arrays;

/**
 * A binary heap of nodes over primitive columns, the smallest cost on top. A node may stand in it several times; whoever takes
 * it off knows which of its costs still holds.
 */
final class NodeHeap {

    private double[] cost = new double[256];
    private int[] node = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        size = 0;
    }

    void add(int newNode, double newCost) {
        if (size == cost.length) {
            cost = Arrays.copyOf(cost, 2 * size);
            node = Arrays.copyOf(node, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (cost[parent] <= newCost) {
                break;
            }
            cost[at] = cost[parent];
            node[at] = node[parent];
            at = parent;
        }
        cost[at] = newCost;
        node[at] = newNode;
    }

    double topCost() {
        return cost[0];
    }

    /** Takes the node of the smallest cost off. */
    int poll() {
        int top = node[0];
        size--;
        double lastCost = cost[size];
        int lastNode = node[size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && cost[child + 1] < cost[child]) {
                child++;
            }
            if (cost[child] >= lastCost) {
                break;
            }
            cost[at] = cost[child];
            node[at] = node[child];
            at = child;
        }
        cost[at] = lastCost;
        node[at] = lastNode;
        return top;
    }
}
