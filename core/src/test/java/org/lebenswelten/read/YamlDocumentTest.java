package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.DataProblem;

class YamlDocumentTest {

    private final ProblemLog log = new ProblemLog();

    private String json(String yaml) {
        YamlDocument document = parse(yaml);
        assertThat(log.sorted(), is(empty()));
        return document == null ? "" : document.root().json().toString();
    }

    private @org.jspecify.annotations.Nullable YamlDocument parse(String yaml) {
        return YamlDocument.parse(new SourceFile("a.yaml", yaml.getBytes(StandardCharsets.UTF_8)), log);
    }

    private List<String> lines(String yaml) {
        assertThat(parse(yaml), is(nullValue()));
        return log.sorted().stream()
                .map(p -> p.place() + " " + p.code().id() + " " + p.value())
                .toList();
    }

    @Test
    void resolvesTheCoreSchema() {
        // YAML 1.2.2, 10.3.2 core schema: tag resolution; 0x and 0o are hexadecimal and octal, yes and 0101 are not
        // special
        assertThat(
                json("{a: ~, b: True, c: 0x1F, d: 0o17, e: 0101, f: 1.5e3, g: yes, h: '7', i: 12345678901}"),
                is("{\"a\":null,\"b\":true,\"c\":31,\"d\":15,\"e\":101,\"f\":1500.0,\"g\":\"yes\",\"h\":\"7\","
                        + "\"i\":12345678901}"));
    }

    @Test
    void numbersThatAreNoneStayText() {
        assertThat(json("[.nan, .inf, 1e999]"), is("[\".nan\",\".inf\",\"1e999\"]"));
    }

    @Test
    void knowsTheLineOfEveryValue() {
        YamlDocument document = parse("a:\n  - b: 1\n    c/d: 2\n  -\n    b: 3\n");
        if (document == null) {
            throw new AssertionError(log.sorted());
        }

        assertThat(document.place("/a/0/b").toString(), is("a.yaml:2 [/a/0/b]"));
        assertThat(document.place("/a/0/c~1d").line(), is(3));
        assertThat(document.place("/a/1/b").line(), is(5));
        // what is missing stands where it would have to stand
        assertThat(document.place("/a/0/e").line(), is(2));
    }

    @Test
    void brokenSyntax() {
        assertThat(lines("a: 1\nb: [1, 2\nc: 3\n"), contains("a.yaml:3 [column 2] LW-110 null"));
    }

    @Test
    void tabsAsIndent() {
        assertThat(lines("a:\n\tb: 1\n"), contains("a.yaml:2 [column 1] LW-110 null"));
    }

    @Test
    void emptyFile() {
        assertThat(lines("# nothing\n"), contains("a.yaml LW-110 null"));
    }

    @Test
    void severalDocuments() {
        assertThat(lines("a: 1\n---\nb: 2\n"), contains("a.yaml:2 LW-110 ---"));
    }

    @Test
    void tags() {
        YamlDocument document = parse("a: !!java.net.URL [http://example.org]\nb: !mine text\n");

        assertThat(document == null, is(false));
        assertThat(
                log.sorted().stream().map(DataProblem::toString).toList().toString(),
                log.sorted().stream()
                        .map(p -> p.place().line() + " " + p.code().id() + " " + p.value())
                        .toList(),
                contains("1 LW-110 tag:yaml.org,2002:java.net.URL", "2 LW-110 !mine"));
    }

    @Test
    void billionLaughs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(lines(bomb.toString()), contains("a.yaml:1 LW-111 &a0"));
    }

    @Test
    void aliasLoop() {
        assertThat(lines("a: &loop\n  b: *loop\n"), contains("a.yaml:1 LW-111 &loop"));
    }

    @Test
    void aliasAlone() {
        assertThat(lines("a: *nowhere\n"), contains("a.yaml:1 LW-111 *nowhere"));
    }

    @Test
    void tooDeep() {
        // 50 levels pass, the 51st does not
        assertThat(json("[".repeat(50) + "]".repeat(50)), is("[".repeat(50) + "]".repeat(50)));
        assertThat(lines("[".repeat(51) + "]".repeat(51)), contains("a.yaml:1 LW-112 null"));
    }

    @Test
    void tooDeepByFar() {
        assertThat(lines("[".repeat(100_000)), contains("a.yaml:1 LW-112 null"));
    }

    @Test
    void tooLarge() {
        String text = "a: " + "x".repeat(4 * 1024 * 1024);

        assertThat(lines(text), contains("a.yaml LW-112 " + text.length()));
    }

    @Test
    void duplicateKey() {
        YamlDocument document = parse("a: 1\nb: {c: 1, c: 2}\n");

        assertThat(document == null, is(false));
        assertThat(log.sorted().toString(), log.sorted().get(0).place().toString(), is("a.yaml:2 [/b/c]"));
        assertThat(log.sorted().get(0).code().id(), is("LW-113"));
        assertThat(log.sorted().get(0).value(), is("c"));
    }

    @Test
    void keyThatIsNoText() {
        parse("? [a, b]\n: 1\n");

        assertThat(log.sorted().get(0).place().toString(), is("a.yaml:1"));
        assertThat(log.sorted().get(0).code().id(), is("LW-110"));
    }
}
