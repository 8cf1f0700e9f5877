package org.lebenswelten.geoserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.geoserver.AtlasStatus.Published;
import org.lebenswelten.geoserver.AtlasStatus.State;
import org.lebenswelten.geotools.FileStamp;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.ProvenanceWriter;
import org.lebenswelten.publish.PublicationPlan;
import org.lebenswelten.publish.PublicationPlanWriter;

/**
 * Publishes the files of the folder and knows what became of each.
 *
 * <p>A file is read when it holds still: it was last changed a while ago, or looks the same as at the last scan. It is
 * not read again until it changes; one that could not be published is tried again after some scans.
 *
 * <p>All methods may be called from several threads; what changes the catalog is done by one at a time.
 */
final class AtlasPublisher {

    private static final Logger LOGGER = Logging.getLogger(AtlasPublisher.class);
    private static final int SCANS_UNTIL_RETRY = 30;

    private final AtlasFolder folder;
    private final CatalogPublisher catalog;
    private final Clock clock;
    private final Duration settling;
    private final ReentrantLock changing = new ReentrantLock();
    private final Map<String, FileStamp> seen = new HashMap<>();
    private final Map<String, Integer> failed = new HashMap<>();
    private volatile Map<String, AtlasStatus> statuses = Map.of();
    private volatile boolean scanned;

    /**
     * Makes it.
     *
     * @param folder the folder
     * @param catalog publishes in the catalog
     * @param clock tells the time
     * @param settling how long a file must have been left alone
     */
    AtlasPublisher(AtlasFolder folder, CatalogPublisher catalog, Clock clock, Duration settling) {
        this.folder = folder;
        this.catalog = catalog;
        this.clock = clock;
        this.settling = settling;
    }

    /**
     * The folder.
     *
     * @return the folder
     */
    AtlasFolder folder() {
        return folder;
    }

    /**
     * What became of each file.
     *
     * @return statuses in the order of file names
     */
    List<AtlasStatus> statuses() {
        return List.copyOf(statuses.values());
    }

    /**
     * What became of an atlas.
     *
     * @param id its id
     * @return its status, or empty
     */
    Optional<AtlasStatus> status(String id) {
        // of two files with one id the one that is published counts
        List<AtlasStatus> found =
                statuses.values().stream().filter(s -> id.equals(s.id())).toList();
        return found.stream().filter(s -> s.published() != null).findFirst().or(() -> found.stream()
                .findFirst());
    }

    /**
     * Whether the folder has been gone through and no file is still being written.
     *
     * @return whether all is published that can be
     */
    boolean isReady() {
        return scanned && statuses.values().stream().noneMatch(s -> s.state() == State.WAITING);
    }

    /**
     * Looks at all files and publishes those that are new or changed.
     *
     * @throws IOException if the folder cannot be read
     */
    void scan() throws IOException {
        changing.lock();
        try {
            List<Path> files = folder.files();
            List<String> names =
                    files.stream().map(file -> file.getFileName().toString()).toList();
            for (AtlasStatus status : statuses()) {
                if (!names.contains(status.file())) {
                    gone(status);
                }
            }
            for (Path file : files) {
                look(file);
            }
            // published before this start of the server, and the file is gone
            catalog.files().forEach((id, name) -> {
                if (!names.contains(name) && status(id).isEmpty()) {
                    report(name, id, State.MISSING, missing(name), null);
                }
            });
            scanned = true;
        } finally {
            changing.unlock();
        }
    }

    /** Publishes all files again at the next scan, as after the catalog was loaded anew. */
    void forget() {
        changing.lock();
        try {
            seen.clear();
        } finally {
            changing.unlock();
        }
    }

    /**
     * Publishes an atlas again.
     *
     * @param id its id
     * @param force whether edits are overwritten
     * @return its status
     * @throws Refusal if there is no such atlas, or its file is not published as it is
     */
    AtlasStatus republish(String id, boolean force) throws Refusal {
        changing.lock();
        try {
            Path file = folder.path().resolve(known(id).file());
            publish(file, force, null);
            return require(id);
        } finally {
            changing.unlock();
        }
    }

    /**
     * Takes a complete file in place of the one there is, and publishes it.
     *
     * @param atlas the atlas in the file, which was read and checked
     * @param draft the file, in the folder of the atlas files; it is moved
     * @return its status
     * @throws Refusal if a name is taken or the file cannot be moved, and nothing has changed; or if the catalog did not
     *     take it, and it is tried again
     */
    AtlasStatus accept(Atlas atlas, Path draft) throws Refusal {
        changing.lock();
        try {
            String name = status(atlas.id()).map(AtlasStatus::file).orElse(atlas.id() + ".gpkg");
            Optional<BilingualText> clash = catalog.clash(planned(atlas, name));
            if (clash.isPresent()) {
                throw new Refusal(Refusal.Kind.CLASH, clash.get(), null);
            }
            Path target = folder.path().resolve(name);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            publish(target, false, atlas);
            return require(atlas.id());
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.NO_STORAGE, AtlasFolder.reason(e), null);
        } finally {
            changing.unlock();
        }
    }

    /**
     * Removes an atlas: its file, and what was published of it.
     *
     * @param id its id
     * @return what was kept, and why
     * @throws Refusal if there is no such atlas, or the file or the catalog refuses
     */
    List<BilingualText> remove(String id) throws Refusal {
        changing.lock();
        try {
            AtlasStatus status = known(id);
            // the file first: a scan would publish it again
            Files.deleteIfExists(folder.path().resolve(status.file()));
            List<BilingualText> notes = catalog.unpublish(id);
            put(status.file(), null);
            seen.remove(status.file());
            return notes;
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.NO_STORAGE, AtlasFolder.reason(e), null);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "atlas '" + id + "' cannot be removed", e);
            throw new Refusal(Refusal.Kind.FAILED, BilingualText.same(String.valueOf(e.getMessage())), null);
        } finally {
            changing.unlock();
        }
    }

    private static CatalogPlan planned(Atlas atlas, String name) throws Refusal {
        try {
            return CatalogPlanner.plan(atlas, name);
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.INVALID, AtlasFolder.reason(e), null);
        }
    }

    private AtlasStatus known(String id) throws Refusal {
        return status(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.UNKNOWN, "Atlas '" + id + "': nicht bekannt", "atlas '" + id + "': not known"));
    }

    private AtlasStatus require(String id) throws Refusal {
        AtlasStatus status = known(id);
        if (status.state() == State.PUBLISHED) {
            return status;
        }
        BilingualText problem = status.problem();
        throw new Refusal(
                switch (status.state()) {
                    case CLASH -> Refusal.Kind.CLASH;
                    case REFUSED -> Refusal.Kind.INVALID;
                    case MISSING -> Refusal.Kind.UNKNOWN;
                    case FAILED, WAITING, PUBLISHED -> Refusal.Kind.FAILED;
                },
                problem == null ? BilingualText.same(status.state().toString()) : problem,
                null);
    }

    private void gone(AtlasStatus status) {
        seen.remove(status.file());
        if (status.state() == State.MISSING) {
            return;
        }
        if (status.published() == null) {
            put(status.file(), null);
        } else {
            report(status.file(), status.id(), State.MISSING, missing(status.file()), status.published());
        }
    }

    private static BilingualText missing(String file) {
        return new BilingualText(
                file + ": die Datei ist weg; die Layer bleiben, bis der Atlas gelöscht wird",
                file + ": the file is gone; the layers stay until the atlas is deleted");
    }

    private void look(Path file) {
        String name = file.getFileName().toString();
        AtlasStatus before = statuses.get(name);
        if (!AtlasFolder.isFileName(name)) {
            report(name, id(before), State.REFUSED, AtlasFolder.wrongName(name), published(before));
            return;
        }
        FileStamp stamp;
        try {
            stamp = FileStamp.of(file);
        } catch (IOException e) {
            report(name, id(before), State.REFUSED, AtlasFolder.reason(e), published(before));
            return;
        }
        FileStamp last = seen.put(name, stamp);
        boolean same = stamp.equals(last);
        if (same && before != null && before.state() != State.WAITING && !isDue(name, before)) {
            return;
        }
        boolean old = !stamp.modified().toInstant().plus(settling).isAfter(clock.instant());
        if (!same && !old) {
            BilingualText growing =
                    new BilingualText(name + ": wird noch geschrieben", name + ": is still being written");
            report(name, id(before), State.WAITING, growing, published(before));
            return;
        }
        publish(file, false, null);
    }

    private boolean isDue(String name, AtlasStatus before) {
        if (before.state() == State.PUBLISHED) {
            return false;
        }
        return failed.merge(name, 1, Integer::sum) % SCANS_UNTIL_RETRY == 0;
    }

    /** Publishes a file; one that was just read need not be read again. */
    private void publish(Path file, boolean force, @Nullable Atlas known) {
        String name = file.getFileName().toString();
        AtlasStatus before = statuses.get(name);
        String id = id(before);
        try {
            FileStamp stamp = FileStamp.of(file);
            Atlas atlas = known == null ? AtlasFolder.read(file) : known;
            seen.put(name, stamp);
            id = atlas.id();
            Optional<BilingualText> clash = namesake(atlas.id(), name);
            CatalogPlan plan = CatalogPlanner.plan(atlas, name);
            clash = clash.isPresent() ? clash : catalog.clash(plan);
            if (clash.isPresent()) {
                report(name, id, State.CLASH, clash.get(), published(before));
                return;
            }
            PublishReport report = catalog.publish(plan, force);
            failed.remove(name);
            Published published = new Published(
                    atlas.title(),
                    atlas.issued().toString(),
                    atlas.provenance().program(),
                    clock.instant(),
                    report,
                    PublicationPlanWriter.write(PublicationPlan.of(atlas)),
                    ProvenanceWriter.write(atlas.provenance()));
            report(name, id, State.PUBLISHED, null, published);
        } catch (IOException e) {
            report(name, id, State.REFUSED, AtlasFolder.reason(e), published(before));
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, file + ": the catalog did not take it", e);
            report(name, id, State.FAILED, BilingualText.same(file + ": " + e.getMessage()), published(before));
        }
    }

    /** An atlas comes from one file; one that was renamed is taken from its new name. */
    private Optional<BilingualText> namesake(String id, String name) {
        String other = catalog.file(id);
        if (other.isEmpty() || other.equals(name) || !Files.exists(folder.path().resolve(other))) {
            return Optional.empty();
        }
        return Optional.of(new BilingualText(
                name + ": Atlas '" + id + "' steht schon in " + other,
                name + ": atlas '" + id + "' is already in " + other));
    }

    private void report(
            String name,
            @Nullable String id,
            State state,
            @Nullable BilingualText problem,
            @Nullable Published published) {
        AtlasStatus status = new AtlasStatus(name, id, state, problem, published);
        AtlasStatus before = statuses.get(name);
        if (problem != null && (before == null || !problem.equals(before.problem()))) {
            LOGGER.warning(() -> state + ": " + problem.en());
        } else if (problem == null && published != null) {
            LOGGER.info(() -> name + ": published with " + published.report().layers() + " layers");
        }
        put(name, status);
        if (state == State.PUBLISHED) {
            // the file under its former name
            List<String> former = new ArrayList<>();
            statuses.forEach((other, s) -> {
                if (s.state() == State.MISSING && java.util.Objects.equals(s.id(), id)) {
                    former.add(other);
                }
            });
            former.forEach(other -> put(other, null));
        }
    }

    private void put(String name, @Nullable AtlasStatus status) {
        Map<String, AtlasStatus> next = new TreeMap<>(statuses);
        if (status == null) {
            next.remove(name);
        } else {
            next.put(name, status);
        }
        statuses = java.util.Collections.unmodifiableMap(next);
    }

    private static @Nullable String id(@Nullable AtlasStatus status) {
        return status == null ? null : status.id();
    }

    private static @Nullable Published published(@Nullable AtlasStatus status) {
        return status == null ? null : status.published();
    }
}
