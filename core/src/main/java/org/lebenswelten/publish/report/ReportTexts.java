package org.lebenswelten.publish.report;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Language;

/**
 * Texts, numbers and dates of the report in one language.
 *
 * <p>Texts are those of {@code texts_<language>.properties} and of the further bundles that {@link ReportContents} names, in the
 * form of {@link MessageFormat}: a single quote is written twice.
 */
public final class ReportTexts {

    /** What stands for a number where there is none. */
    private static final String NO_NUMBER = "–";

    private static final String MINUS = "\u2212";

    private final Language language;
    private final List<ResourceBundle> bundles;
    private final Map<Integer, DecimalFormat> formats = new ConcurrentHashMap<>();
    private final Map<String, String> fixed = new ConcurrentHashMap<>();

    /**
     * The texts of a language.
     *
     * @param language the language
     */
    public ReportTexts(Language language) {
        this.language = language;
        this.bundles = ReportContents.BUNDLES.stream()
                .map(name -> ResourceBundle.getBundle(
                        "org.lebenswelten.report." + name,
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .toList();
    }

    /**
     * The language.
     *
     * @return the language
     */
    public Language language() {
        return language;
    }

    /**
     * A text.
     *
     * @param key its key
     * @param arguments what stands in it for {@code {0}}, {@code {1}}: texts as they are, bilingual texts in the language, whole
     *     numbers with separators of thousands; other numbers must be texts already, see {@link #number}
     * @return the text
     * @throws MissingResourceException if no bundle has the key
     */
    public String of(String key, Object... arguments) {
        if (arguments.length == 0) {
            return fixed.computeIfAbsent(key, k -> new MessageFormat(pattern(k), language.locale()).format(arguments));
        }
        Object[] ready = Arrays.stream(arguments).map(this::argument).toArray();
        return new MessageFormat(pattern(key), language.locale()).format(ready);
    }

    /**
     * The keys that begin with something, in order.
     *
     * @param prefix the beginning
     * @return the keys
     */
    public List<String> keys(String prefix) {
        return bundles.stream()
                .flatMap(bundle -> bundle.keySet().stream())
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /**
     * A number.
     *
     * @param number the number
     * @param decimals digits after the decimal point
     * @return the number as people of the language write it, an en dash for {@code NaN}
     */
    public String number(double number, int decimals) {
        if (Double.isNaN(number)) {
            return NO_NUMBER;
        }
        DecimalFormat format =
                (DecimalFormat) formats.computeIfAbsent(decimals, this::format).clone();
        String text = format.format(number);
        if (!text.startsWith("-")) {
            return text;
        }
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return (zero ? "" : MINUS) + text.substring(1);
    }

    private DecimalFormat format(int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language.locale()));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    /**
     * A number with its unit.
     *
     * @param number the number
     * @param decimals digits after the decimal point
     * @param unit the unit
     * @return such as {@code 12,5 %}, with a space that does not break
     */
    public String withUnit(double number, int decimals, BilingualText unit) {
        return number(number, decimals) + "\u00a0" + unit.in(language);
    }

    /**
     * A difference of two numbers with their unit; that of percentages is in points.
     *
     * @param difference the difference
     * @param decimals digits after the decimal point
     * @param unit the unit of the numbers
     * @return such as {@code 12,5 Prozentpunkte}
     */
    public String difference(double difference, int decimals, BilingualText unit) {
        return unit.in(language).startsWith("%")
                ? of("percentagePoints", number(difference, decimals))
                : withUnit(difference, decimals, unit);
    }

    /**
     * A day.
     *
     * @param day the day
     * @return such as {@code 31.3.2025} or {@code 31 March 2025}
     */
    public String date(LocalDate day) {
        return of(
                "date",
                String.valueOf(day.getDayOfMonth()),
                of("month." + day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    /**
     * A list of texts as part of a sentence.
     *
     * @param items the texts
     * @return such as {@code A, B und C}
     */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return of("list.last", String.join(", ", items.subList(0, items.size() - 1)), items.get(items.size() - 1));
    }

    private Object argument(Object argument) {
        if (argument instanceof BilingualText text) {
            return text.in(language);
        }
        if (argument instanceof Integer || argument instanceof Long) {
            return number(((Number) argument).doubleValue(), 0);
        }
        return String.valueOf(argument);
    }

    private String pattern(String key) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                return bundle.getString(key);
            }
        }
        throw new MissingResourceException(
                "text '" + key + "' is in none of " + ReportContents.BUNDLES + " for " + language.code(),
                "ReportTexts",
                key);
    }
}
