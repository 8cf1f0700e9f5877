package org.lebenswelten.publish;

import java.util.SortedMap;
import org.lebenswelten.atlas.Atlas;

/** Files that stand in the folder beside an atlas besides those that {@link AtlasFolderWriter} always writes. */
public interface FolderPart {

    /**
     * The files of an atlas, made from the atlas alone, so that the same atlas gives the same bytes.
     *
     * @param atlas the atlas
     * @param name name of the folder, which is that of the GeoPackage beside it without its ending
     * @return texts by path within the folder, with {@code /} between its parts; empty if there is nothing to write
     */
    SortedMap<String, String> files(Atlas atlas, String name);
}
