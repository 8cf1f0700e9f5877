package org.lebenswelten.attack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lebenswelten.read.Project;

/**
 * The withheld rates of a project that are not round, and the search for them in files (leak L1): withheld counts are small numbers
 * and stand everywhere, their rates at full precision do not.
 *
 * @param rates per cent, by cell
 */
record HiddenRates(Map<String, Double> rates) {

    static HiddenRates of(Project project, PublishedFigures figures) {
        Map<String, Double> rates = new TreeMap<>();
        for (PublicTable table : PublicTable.of(project)) {
            double[] numerator = project.counts().get(table.indicator().id()).numerator();
            for (int cell = 0; cell < numerator.length; cell++) {
                double rate = 100 * (numerator[cell] / table.denominator()[cell]);
                if (!figures.of(table.name(cell)).isShown() && Math.rint(rate * 1000) != rate * 1000) {
                    rates.put(table.name(cell), rate);
                }
            }
        }
        return new HiddenRates(rates);
    }

    /** Some of them, as a search for all takes long in large files. */
    HiddenRates everyNth(int n) {
        Map<String, Double> some = new TreeMap<>();
        int at = 0;
        for (Map.Entry<String, Double> rate : rates.entrySet()) {
            if (at++ % n == 0) {
                some.put(rate.getKey(), rate.getValue());
            }
        }
        return new HiddenRates(some);
    }

    /** The cells whose rate stands in some bytes, as a number of either byte order or as text of seven digits. */
    Map<String, Bounds> in(byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        Map<String, Bounds> found = new TreeMap<>();
        rates.forEach((cell, rate) -> {
            byte[] number = ByteBuffer.allocate(8).putDouble(rate).array();
            String big = new String(number, ISO_8859_1);
            String little = new StringBuilder(big).reverse().toString();
            String digits = Double.toString(rate);
            if (text.contains(big)
                    || text.contains(little)
                    || (digits.length() > 8 && text.contains(digits.substring(0, 8)))) {
                found.put(cell, new Bounds(rate, rate));
            }
        });
        return found;
    }

    /** The same in all files of a folder. */
    Map<String, Bounds> in(Path folder) {
        Map<String, Bounds> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                found.putAll(in(Files.readAllBytes(path)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
