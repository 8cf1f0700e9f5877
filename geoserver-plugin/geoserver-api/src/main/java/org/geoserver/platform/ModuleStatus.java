package org.geoserver.platform;

import java.util.Optional;

/** Mirrors {@code org.geoserver.platform.ModuleStatus}. */
public interface ModuleStatus {
    String getModule();

    String getName();

    Optional<String> getComponent();

    Optional<String> getVersion();

    boolean isAvailable();

    boolean isEnabled();

    Optional<String> getMessage();

    Optional<String> getDocumentation();
}
