package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class XmlDocumentTest {

    @Test
    void elementsAreIndentedAndTextIsNot() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("", "urn:a");
        namespaces.put("b", "urn:b");
        String xml = new XmlDocument(namespaces)
                .open("r", "k", "v")
                .element("t", "text")
                .open("b:c")
                .empty("e", "k", "1")
                .close()
                .mixed("m", "de", "l", "en", "lang", "en")
                .close()
                .end();

        assertThat(
                xml,
                is(
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <r k="v" xmlns="urn:a" xmlns:b="urn:b">
                          <t>text</t>
                          <b:c>
                            <e k="1"/>
                          </b:c>
                          <m>de<l lang="en">en</l></m>
                        </r>
                        """));
    }

    @Test
    void markupIsEscaped() {
        String xml = new XmlDocument(Map.of())
                .element("r", SampleAtlas.NASTY_NAME + "]]>", "k", "<\"&'\n\t>")
                .end();

        assertThat(XmlTexts.elements(xml, "r").get(0).getTextContent(), is(SampleAtlas.NASTY_NAME + "]]>"));
        assertThat(XmlTexts.attributes(xml, "r", "k").get(0), is("<\"&'  >"));
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        // XML 1.0, production 2 (Char): no C0 controls but tab, LF and CR, no surrogates, neither U+FFFE nor U+FFFF
        String xml = new XmlDocument(Map.of())
                .element("r", "a\0b\u001Fc\uD800d\uFFFEe\uD83D\uDE00")
                .end();

        assertThat(
                XmlTexts.elements(xml, "r").get(0).getTextContent(), is("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uD83D\uDE00"));
    }
}
