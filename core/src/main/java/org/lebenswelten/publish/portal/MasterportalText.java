package org.lebenswelten.publish.portal;

import java.util.Locale;
import org.lebenswelten.publish.PublicationPlan;

/** Names and texts as Masterportal can take them. */
final class MasterportalText {

    private MasterportalText() {}

    /**
     * The id of a layer: letters and digits only, as other characters, such as {@code _}, trouble some of the portal's
     * modules. Different names give different ids: a letter after {@code _} becomes a capital, except {@code z}; {@code _}
     * before anything else is a {@code Z}.
     *
     * @param service {@code wms} or {@code wfs}
     * @param plan the publication plan
     * @param layer name of the layer
     * @return such as {@code wmsMusterstadtIndNo2}
     */
    static String id(String service, PublicationPlan plan, String layer) {
        String name = service + "_" + plan.workspace() + "_" + layer;
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '_') {
                id.append(c);
                continue;
            }
            char next = i + 1 < name.length() ? name.charAt(i + 1) : '_';
            if (next >= 'a' && next < 'z') {
                id.append(String.valueOf(next).toUpperCase(Locale.ROOT));
                i++;
            } else {
                id.append('Z');
            }
        }
        return id.toString();
    }

    /**
     * A text that does no harm where the portal takes it for HTML, as it does with names in its layer tree.
     *
     * @param text the text
     * @return the same with guillemets in place of angle brackets
     */
    static String plain(String text) {
        return text.replace('<', '‹').replace('>', '›');
    }
}
