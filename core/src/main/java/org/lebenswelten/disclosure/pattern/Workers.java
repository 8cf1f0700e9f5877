package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Applies a function to parts of some work, on several threads if wanted; results keep the order of the parts. */
public final class Workers {

    private final int threads;

    /**
     * A number of threads.
     *
     * @param threads the number, at least 1
     */
    public Workers(int threads) {
        this.threads = threads;
    }

    /**
     * Applies a function to each part.
     *
     * @param <T> what a part is
     * @param <R> what becomes of it
     * @param parts the parts
     * @param function what to do with each; must not depend on the others
     * @return the results, in the order of the parts
     * @throws IllegalStateException if the thread is interrupted, or something that is no exception is thrown
     */
    public <T, R> List<R> map(List<T> parts, Function<T, R> function) {
        if (threads == 1 || parts.size() < 2) {
            return parts.stream().map(function).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, parts.size()));
        try {
            List<Future<R>> futures = new ArrayList<>();
            for (T part : parts) {
                futures.add(pool.submit(() -> function.apply(part)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("a part of the cells could not be solved", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the parts of the cells were solved", e);
        } finally {
            pool.shutdownNow();
        }
    }
}
