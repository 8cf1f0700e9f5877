package org.lebenswelten.cli;

import org.lebenswelten.model.ProgramVersion;
import picocli.CommandLine.IVersionProvider;

/** Tells picocli which version this is. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {ProgramVersion.NAME + " " + ProgramVersion.current()};
    }
}
