package org.lebenswelten.index.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs numbered draws on several threads. Each draw must depend on its number only and write to its own place. */
final class OrderedDraws {

    private OrderedDraws() {}

    /**
     * Runs draws 0 to {@code count - 1}; thread {@code t} of {@code n} takes each n-th from t.
     *
     * @param count number of draws
     * @param threads number of threads, 1 or more
     * @param draw what to do
     * @throws IllegalArgumentException if a draw throws it
     */
    static void run(int count, int threads, IntConsumer draw) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int first = thread;
                parts.add(workers.submit(() -> {
                    for (int i = first; i < count; i += threads) {
                        draw.accept(i);
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IllegalArgumentException problem) {
                throw problem;
            }
            throw new IllegalStateException("a draw failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while drawing", e);
        } finally {
            workers.shutdownNow();
        }
    }
}
