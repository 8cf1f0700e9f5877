package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does as many things at a time as there are threads; results keep the order of the things. */
final class SideBySide implements AutoCloseable {

    private final int threads;
    private final ExecutorService pool;

    /**
     * Starts threads.
     *
     * @param threads their number, 1 or more
     */
    SideBySide(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** How many things are done at a time. */
    int threads() {
        return threads;
    }

    /** The results for some things. */
    <T, R> List<R> each(List<T> things, Function<T, R> function) {
        if (threads == 1 || things.size() == 1) {
            return things.stream().map(function).toList();
        }
        List<Future<R>> futures = things.stream()
                .map(thing -> pool.submit(() -> function.apply(thing)))
                .toList();
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("counts by age could not be searched", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while counts by age were searched", e);
        }
        return results;
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
