package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Locale;
import org.geotools.api.util.InternationalString;
import org.geotools.util.GrowableInternationalString;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.BilingualText;

class TitlesTest {

    @Test
    void germanUnlessEnglishIsAskedFor() {
        InternationalString title = Titles.of(new BilingualText("Plätze", "Places"));
        assertThat(title.toString(Locale.ENGLISH), is("Places"));
        assertThat(title.toString(Locale.US), is("Places"));
        assertThat(title.toString(Locale.GERMAN), is("Plätze"));
        assertThat(title.toString(Locale.ITALIAN), is("Plätze"));
        assertThat(Titles.german(new BilingualText("Plätze", "Places")), is("Plätze"));
    }

    @Test
    void isOfAClassThatStaysWhenThePluginGoes() {
        InternationalString title = Titles.of(new BilingualText("Plätze", "Places"));
        assertThat(title.getClass(), equalTo(GrowableInternationalString.class));
        assertThat(title, equalTo(Titles.of(new BilingualText("Plätze", "Places"))));
    }
}
