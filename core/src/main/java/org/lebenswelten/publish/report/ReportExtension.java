package org.lebenswelten.publish.report;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.unbescape.html.HtmlEscape;

/**
 * What templates may call:
 *
 * <pre>{@code
 * t(key, argument ...)       a text, see ReportTexts#of
 * number(value, decimals)    a number, see ReportTexts#number
 * date(day)                  a day, see ReportTexts#date
 * text(bilingual)            the text in the page's language
 * json(tree)                 JSON for a script element, see PageJson
 * link(path, text)           a link to another page, or the text alone where there is no such page
 * href(path)                 the address of another page
 * exists(path)               whether there is such a page
 * file(path)                 the address of a file that both languages share
 * }</pre>
 */
final class ReportExtension extends AbstractExtension {

    /** Name of the variable with the {@link ReportTexts}. */
    static final String TEXTS = "reportTexts";

    /** Name of the variable with the {@link PageLinks}. */
    static final String LINKS = "pageLinks";

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "t",
                of((texts, links, arguments) -> texts.of(
                        string(arguments, 0),
                        arguments.subList(1, arguments.size()).stream()
                                .map(argument -> argument == null ? "" : argument)
                                .toArray())),
                "number",
                of((texts, links, arguments) -> texts.number(
                        ((Number) of(arguments, 0)).doubleValue(), ((Number) of(arguments, 1)).intValue())),
                "date",
                of((texts, links, arguments) -> texts.date((LocalDate) of(arguments, 0))),
                "text",
                of((texts, links, arguments) -> ((BilingualText) of(arguments, 0)).in(texts.language())),
                "json",
                of((texts, links, arguments) -> new SafeString(PageJson.of(of(arguments, 0)))),
                "link",
                of((texts, links, arguments) -> link(links, string(arguments, 0), string(arguments, 1))),
                "href",
                of((texts, links, arguments) -> links.to(string(arguments, 0))),
                "exists",
                of((texts, links, arguments) -> links.has(string(arguments, 0))),
                "file",
                of((texts, links, arguments) -> links.toFile(string(arguments, 0))));
    }

    private static Object link(PageLinks links, String path, String text) {
        return links.has(path)
                ? new SafeString("<a href=\"" + HtmlEscape.escapeHtml5Xml(links.to(path)) + "\">"
                        + HtmlEscape.escapeHtml5Xml(text) + "</a>")
                : text;
    }

    private static Object of(List<@Nullable Object> arguments, int position) {
        Object argument = position < arguments.size() ? arguments.get(position) : null;
        if (argument == null) {
            throw new IllegalArgumentException("argument " + position + " is missing");
        }
        return argument;
    }

    private static String string(List<@Nullable Object> arguments, int position) {
        return String.valueOf(of(arguments, position));
    }

    private static Function of(Call call) {
        return new Positional(call);
    }

    /** What a function does. */
    private interface Call {
        Object of(ReportTexts texts, PageLinks links, List<@Nullable Object> arguments);
    }

    /** A function with arguments by position. */
    private record Positional(Call call) implements Function {

        @Override
        public @Nullable List<String> getArgumentNames() {
            return null;
        }

        @Override
        public Object execute(
                Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            List<@Nullable Object> arguments = new ArrayList<>();
            for (int i = 0; args.containsKey(String.valueOf(i)); i++) {
                arguments.add(args.get(String.valueOf(i)));
            }
            return call.of((ReportTexts) context.getVariable(TEXTS), (PageLinks) context.getVariable(LINKS), arguments);
        }
    }
}
