package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A list of public members as {@code javap} writes it, with members as class files name them. */
final class RecordedApi {

    private static final Pattern HEADER = Pattern.compile(
            "^public .*?(?:class|interface) ([\\w.$]+)(?:<.*?>)?(?: extends (.*?))?(?: implements (.*?))? \\{$");
    private static final Pattern METHOD = Pattern.compile("^(?:(.+) )?([\\w.$]+)\\((.*)\\)$");
    private static final Pattern FIELD = Pattern.compile("^(.+) ([\\w$]+)$");
    private static final Map<String, String> PRIMITIVES = Map.of(
            "boolean", "Z", "int", "I", "long", "J", "double", "D", "float", "F", "byte", "B", "char", "C", "short",
            "S", "void", "V");

    private final Map<String, TreeSet<String>> members = new TreeMap<>();
    private final Map<String, List<String>> parents = new HashMap<>();
    private final TreeSet<String> named = new TreeSet<>();

    /**
     * What the lists name but do not list, in their form: from {@code LegendInfo.java} as it stands in the sources of 3.1 and of
     * 2.x. Lists that have the type themselves are taken at their word.
     */
    private static final String BESIDES =
            """
            public interface org.geoserver.catalog.LegendInfo extends org.geoserver.catalog.Info {
              public abstract int getWidth();
              public abstract void setWidth(int);
              public abstract int getHeight();
              public abstract void setHeight(int);
              public abstract java.lang.String getFormat();
              public abstract void setFormat(java.lang.String);
              public abstract java.lang.String getOnlineResource();
              public abstract void setOnlineResource(java.lang.String);
            """;

    static RecordedApi read(Path file) throws IOException {
        RecordedApi api = new RecordedApi();
        String type = "";
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        if (lines.stream().noneMatch(line -> line.contains("interface org.geoserver.catalog.LegendInfo"))) {
            BESIDES.lines().forEach(lines::add);
        }
        for (String line : lines) {
            Matcher names = Pattern.compile("[a-z][\\w]*(?:\\.[\\w$]+)+").matcher(line);
            while (names.find()) {
                api.named.add(names.group());
            }
            Matcher header = HEADER.matcher(line);
            if (header.matches()) {
                type = header.group(1);
                api.members.put(type, new TreeSet<>());
                api.parents.put(type, supertypes(header.group(2), header.group(3)));
            } else if (line.startsWith("  ")) {
                api.members.get(type).add(member(type, line.strip()));
            }
        }
        return api;
    }

    /** Whether a type is named anywhere, as one of its own or in a signature. */
    boolean names(String type) {
        return named.contains(type);
    }

    /** Whether a member stands in a type or in one that it comes from. */
    boolean has(String type, String member) {
        TreeSet<String> own = members.get(type);
        if (own != null && own.contains(member)) {
            return true;
        }
        return parents.getOrDefault(type, List.of()).stream().anyMatch(parent -> has(parent, member));
    }

    private static List<String> supertypes(String... lists) {
        List<String> types = new ArrayList<>();
        for (String list : lists) {
            if (list != null) {
                for (String name : erased(list).split(",", -1)) {
                    types.add(name.strip());
                }
            }
        }
        return types;
    }

    private static String member(String type, String line) {
        String text = line.replaceAll(" throws .*;$", ";").replaceAll(";$", "");
        text = text.replaceAll(
                "\\b(public|protected|abstract|static|final|synchronized|default|native|transient) ", "");
        int end = text.startsWith("<") ? closing(text) : -1;
        Map<String, String> variables = variables(end < 0 ? null : text.substring(1, end));
        Matcher method = METHOD.matcher(text.substring(end + 1).strip());
        if (method.matches()) {
            boolean constructor = method.group(1) == null;
            StringBuilder descriptor = new StringBuilder("(");
            String parameters = erased(method.group(3));
            if (!parameters.isBlank()) {
                for (String parameter : parameters.split(",", -1)) {
                    descriptor.append(descriptor(parameter.strip(), variables));
                }
            }
            descriptor.append(')').append(constructor ? "V" : descriptor(erased(method.group(1)), variables));
            return (constructor ? "<init>" : method.group(2)) + " " + descriptor;
        }
        Matcher field = FIELD.matcher(text);
        if (field.matches()) {
            return field.group(2) + " " + descriptor(erased(field.group(1)), Map.of());
        }
        throw new IllegalArgumentException(type + ": " + line);
    }

    /** Where the angle bracket that opens a text is closed. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '<' ? 1 : text.charAt(i) == '>' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException(text);
    }

    /** Type variables of a method and what they are erased to. */
    private static Map<String, String> variables(String declared) {
        Map<String, String> variables = new HashMap<>();
        if (declared != null) {
            for (String variable : erased(declared).split(",", -1)) {
                String[] parts = variable.strip().split(" extends ", -1);
                variables.put(parts[0], parts.length > 1 ? parts[1] : "java.lang.Object");
            }
        }
        return variables;
    }

    private static String descriptor(String type, Map<String, String> variables) {
        if (type.endsWith("[]")) {
            return "[" + descriptor(type.substring(0, type.length() - 2), variables);
        }
        if (type.endsWith("...")) {
            return "[" + descriptor(type.substring(0, type.length() - 3), variables);
        }
        String erased = variables.getOrDefault(type, type);
        String primitive = PRIMITIVES.get(erased);
        return primitive != null ? primitive : "L" + erased.replace('.', '/') + ";";
    }

    /** Without what stands in angle brackets. */
    private static String erased(String text) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<') {
                depth++;
            } else if (c == '>') {
                depth--;
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
