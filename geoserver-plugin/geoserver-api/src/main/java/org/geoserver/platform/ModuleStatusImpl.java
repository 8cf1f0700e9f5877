package org.geoserver.platform;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.platform.ModuleStatusImpl}; it keeps what it is given. */
public class ModuleStatusImpl implements ModuleStatus, Serializable {

    private static final long serialVersionUID = 1L;

    private final String module;
    private final String name;
    private @Nullable String component;
    private @Nullable String version;
    private @Nullable String message;
    private @Nullable String documentation;
    private boolean available;
    private boolean enabled;

    public ModuleStatusImpl(String module, String name) {
        this.module = module;
        this.name = name;
    }

    @Override
    public String getModule() {
        return module;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public Optional<String> getComponent() {
        return Optional.ofNullable(component);
    }

    public void setComponent(String value) {
        component = value;
    }

    @Override
    public Optional<String> getVersion() {
        return Optional.ofNullable(version);
    }

    public void setVersion(String value) {
        version = value;
    }

    @Override
    public Optional<String> getMessage() {
        return Optional.ofNullable(message);
    }

    public void setMessage(String value) {
        message = value;
    }

    @Override
    public Optional<String> getDocumentation() {
        return Optional.ofNullable(documentation);
    }

    public void setDocumentation(String value) {
        documentation = value;
    }

    @Override
    public boolean isAvailable() {
        return available;
    }

    public void setAvailable(boolean value) {
        available = value;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean value) {
        enabled = value;
    }
}
