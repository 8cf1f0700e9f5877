package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.BilingualText;

class DocumentTreeTest {

    private final DocumentTree tree = DocumentTree.of(
            "{\"a\": [{\"id\": \"x\", \"n\": 1.5}, {\"id\": \"y\", \"t\": {\"de\": \"Ja\", \"en\": \"Yes\"}}], \"b\":"
                    + " null, \"c\": true, \"d\": [\"p\", 1, \"q\"], \"e\": {\"de\": \"nur\"}}");

    @Test
    void valuesAreFoundByNameAndId() {
        assertThat(tree.at("a").withId("x").at("n").number(), is(1.5));
        assertThat(tree.at("a").withId("y").at("t").bilingual(), is(Optional.of(new BilingualText("Ja", "Yes"))));
        assertThat(tree.at("d").texts(), contains("p", "q"));
        assertThat(tree.at("c").isTrue(), is(true));
    }

    @Test
    void whatIsMissingNullOrOfAnotherTypeIsAbsent() {
        assertThat(tree.at("b").isPresent(), is(false));
        assertThat(tree.at("z").at("z").elements(), empty());
        assertThat(tree.at("c").text(), is(Optional.empty()));
        assertThat(tree.at("a").number(), is(Double.NaN));
        assertThat(tree.at("e").bilingual(), is(Optional.empty()));
        assertThat(tree.at("a").withId("z").isPresent(), is(false));
    }

    @Test
    void whatIsNoJsonIsAbsent() {
        assertThat(DocumentTree.of("{").isPresent(), is(false));
    }
}
