package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.StrokeFont.Segment;

class StrokeFontTest {

    /** An l is one line from the baseline to the height of capitals, here 14 pixels; a blank is 4 of 7 parts of that. */
    @Test
    void lettersStandOnTheBaseline() {
        assertThat(StrokeFont.lines("l", 14), contains(new Segment(0, -14, 0, 0)));
        assertThat(StrokeFont.lines(" l", 14), contains(new Segment(8, -14, 8, 0)));
    }

    /** L is 5 parts wide, the gap 2, I nothing. */
    @Test
    void widthIsThatOfLettersAndGaps() {
        assertThat(StrokeFont.width("L", 7), closeTo(5, 1e-12));
        assertThat(StrokeFont.width("LI", 7), closeTo(7, 1e-12));
        assertThat(StrokeFont.width("", 7), closeTo(0, 0));
    }

    @Test
    void accentsThatGermanLacksAreLeftOut() {
        assertThat(StrokeFont.lines("\u00e9", 7), is(StrokeFont.lines("e", 7)));
        assertThat(StrokeFont.lines("a\u0308", 7), is(StrokeFont.lines("\u00e4", 7)));
        assertThat(StrokeFont.lines("\u6f22", 7), is(StrokeFont.lines("\u5b57", 7)));
        assertThat(StrokeFont.lines("\u6f22", 7).size(), is(4));
    }

    /** Whatever a legend can say of classes and gaps can be drawn. */
    @Test
    void everyLetterOfTheLegendsIsKnown() throws IOException {
        TreeSet<String> unknown = new TreeSet<>();
        for (String language : new String[] {"de", "en"}) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(
                    org.lebenswelten.atlas.Atlas.class.getResourceAsStream("layers_" + language + ".properties"),
                    StandardCharsets.UTF_8));
            for (String key : texts.stringPropertyNames()) {
                if (key.startsWith("gap.") || key.startsWith("access.rule.")) {
                    texts.getProperty(key)
                            .codePoints()
                            .filter(c -> c != ' ' && c != '{' && c != '}')
                            .filter(c ->
                                    StrokeFont.lines(Character.toString(c), 7).equals(StrokeFont.lines("\u6f22", 7)))
                            .forEach(c -> unknown.add(Character.toString(c)));
                }
            }
        }
        assertThat(unknown, is(empty()));
    }
}
