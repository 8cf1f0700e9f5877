package org.lebenswelten.publish.portal;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.metadata.PublishedSample;

class MasterportalTextTest {

    private static final PublicationPlan PLAN = PublicationPlan.of(PublishedSample.atlas());

    @Test
    void idHasLettersAndDigitsOnly() {
        assertThat(MasterportalText.id("wms", PLAN, "ind_no2_bezirk"), is("wmsMusterdorfIndNo2Bezirk"));
    }

    @Test
    void namesThatDifferGiveIdsThatDiffer() {
        List<String> names = List.of("a_b", "ab", "a_1", "a1", "a__1", "a_z1", "a_z", "az", "a_", "a__", "a_zz", "az_");
        Set<String> ids = new HashSet<>();
        for (String name : names) {
            String id = MasterportalText.id("wms", PLAN, name);
            assertThat(id, id.matches("[A-Za-z0-9]+"), is(true));
            ids.add(id);
        }

        assertThat(ids, hasSize(names.size()));
    }

    @Test
    void nothingCanBeTakenForMarkup() {
        assertThat(
                MasterportalText.plain("<script>alert('x')</script> & < 5"), is("‹script›alert('x')‹/script› & ‹ 5"));
    }
}
