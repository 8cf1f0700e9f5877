package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.siting.CandidateSite;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.coverage.siting.SitingFloors;
import org.lebenswelten.coverage.siting.SitingProblem;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;

/** Reads where new sites are sought, for whom, and within which rules. */
final class SitingReader {

    private final PeopleReader people;
    private final CandidatesReader candidates;
    private final Declared<BurdenIndexDefinition> indices;
    private final Declared<Zoning> zonings;
    private final @Nullable List<Period> periods;
    private final boolean hasNetwork;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param people reads target groups
     * @param candidates reads candidates
     * @param indices the indices
     * @param zonings the zonings
     * @param periods the periods of the atlas, or null where they cannot be read
     * @param hasNetwork whether the project states a walking network
     * @param log where to report
     */
    SitingReader(
            PeopleReader people,
            CandidatesReader candidates,
            Declared<BurdenIndexDefinition> indices,
            Declared<Zoning> zonings,
            @Nullable List<Period> periods,
            boolean hasNetwork,
            ProblemLog log) {
        this.people = people;
        this.candidates = candidates;
        this.indices = indices;
        this.zonings = zonings;
        this.periods = periods;
        this.hasNetwork = hasNetwork;
        this.log = log;
    }

    /**
     * Reads an entry.
     *
     * @param entry the entry, which is sound
     * @return what is to be solved, or null where a problem was reported
     */
    @Nullable
    SitingDefinition read(YamlNode entry) {
        SitingProblem problem = entry.at("method").constant(SitingProblem.class);
        boolean sound = fits(entry, problem);
        List<SitedType> types = types(entry, problem);
        List<CandidateSite> sites =
                candidates.read(entry.at("candidates"), entry.has("budget"), problem == SitingProblem.CAPACITATED);
        sound &= sites == null || limits(entry, problem, sites);
        String zoning = types.isEmpty() ? null : types.get(0).people().zoningId();
        BurdenIndexDefinition index = entry.has("index") ? indices.find(entry.at("index")) : null;
        sound &= !entry.has("index") || (index != null && isOver(entry.at("index"), index.zoningId(), zoning));
        SitingFloors floors = entry.has("floors") ? floors(entry.at("floors"), zoning) : null;
        sound &= !entry.has("floors") || floors != null;
        Period period = period(entry);
        boolean network = AccessReader.alongNetwork(entry, hasNetwork, log);
        if (!sound || sites == null || period == null || types.size() != typeCount(entry)) {
            return null;
        }
        return new SitingDefinition(
                entry.text("id"),
                entry.bilingual("title"),
                entry.bilingual("description"),
                problem,
                types,
                sites,
                entry.items("forbidden").stream().map(YamlNode::text).toList(),
                entry.has("sites") ? entry.integer("sites") : -1,
                entry.number("budget", Double.NaN),
                index == null ? null : index.id(),
                entry.text("need", "people").equals("burden"),
                floors,
                period,
                entry.has("curve") ? entry.integer("curve") : 0,
                network);
    }

    private static int typeCount(YamlNode entry) {
        return entry.has("types") ? entry.items("types").size() : 1;
    }

    /** Whether every option goes with the method. */
    private boolean fits(YamlNode entry, SitingProblem problem) {
        Set<String> known = new HashSet<>(Set.of(
                "id",
                "title",
                "description",
                "method",
                "coverage",
                "zoning",
                "targetGroup",
                "measures",
                "radius",
                "candidates",
                "forbidden",
                "sites",
                "index",
                "period",
                "distance"));
        switch (problem) {
            case MCLP -> known.addAll(Set.of("types", "decay", "budget", "need", "floors", "curve"));
            case CAPACITATED -> known.addAll(Set.of("budget", "curve"));
            case P_MEDIAN -> known.addAll(Set.of("budget", "need", "curve"));
            case P_CENTRE -> known.add("curve");
            case LSCP, LSCP_BACKUP -> known.remove("decay");
        }
        boolean floored = entry.has("floors");
        boolean sound = true;
        Iterator<String> given = entry.json().fieldNames();
        while (given.hasNext()) {
            String option = given.next();
            boolean withFloors = floored && Set.of("types", "decay", "curve").contains(option);
            if (!known.contains(option) || withFloors) {
                YamlNode at = entry.at(option);
                log.add(
                        ProblemCode.OPTION_UNLIKE_METHOD,
                        at.place(),
                        String.valueOf(at.json()),
                        withFloors ? "floors" : entry.text("method"),
                        String.join(", ", known.stream().sorted().toList()));
                sound = false;
            }
        }
        if (entry.text("need", "people").equals("burden") && !entry.has("index")) {
            log.add(ProblemCode.OPTION_NEEDED, entry.at("need").place(), entry.text("need"), "index");
            sound = false;
        }
        return sound;
    }

    private List<SitedType> types(YamlNode entry, SitingProblem problem) {
        List<SitedType> types = new ArrayList<>();
        if (!entry.has("types")) {
            add(types, entry, entry.text("id"), entry.bilingual("title"), entry, problem);
            return types;
        }
        Set<String> ids = new HashSet<>();
        for (YamlNode item : entry.items("types")) {
            YamlNode id = item.at("id");
            if (!ids.add(id.text())) {
                log.add(ProblemCode.DUPLICATE_ID, id.place(), id.written(), "type");
            } else {
                add(
                        types,
                        item,
                        entry.text("id") + "." + id.text(),
                        item.bilingual("title"),
                        item.has("radius") ? item : entry,
                        problem);
            }
        }
        return types;
    }

    private void add(
            List<SitedType> types,
            YamlNode item,
            String id,
            BilingualText title,
            YamlNode withRadius,
            SitingProblem problem) {
        MeasureCoverageDefinition whose = people.read(item, id, title);
        Decay decay = item.has("decay") ? new DecayReader(log).read(item.at("decay")) : null;
        boolean sound = whose != null && (decay != null || !item.has("decay"));
        if (decay != null && decay.weight(0) > 1) {
            log.add(
                    ProblemCode.WEIGHT_ABOVE_ONE,
                    item.at("decay").place(),
                    String.valueOf(decay.weight(0)),
                    problem.name());
            sound = false;
        }
        if (!problem.isOfWays() && !withRadius.has("radius")) {
            log.add(ProblemCode.OPTION_NEEDED, item.place(), item.text("id"), "radius");
            sound = false;
        }
        if (whose != null && !types.isEmpty()) {
            String first = types.get(0).people().zoningId();
            if (!first.equals(whose.zoningId())) {
                log.add(ProblemCode.PRIORITY_OTHER_ZONING, item.place(), item.text("id"), whose.zoningId(), first);
                sound = false;
            }
        }
        if (sound && whose != null) {
            types.add(new SitedType(item.text("id"), title, whose, withRadius.number("radius", Double.NaN), decay));
        }
    }

    /** Whether number, budget and forbidden sites go with the candidates. */
    private boolean limits(YamlNode entry, SitingProblem problem, List<CandidateSite> sites) {
        boolean sound = true;
        List<String> ids = sites.stream().map(CandidateSite::id).toList();
        Set<String> free = new HashSet<>(ids);
        for (YamlNode forbidden : entry.items("forbidden")) {
            if (!ids.contains(forbidden.text())) {
                log.add(
                        ProblemCode.UNKNOWN_REFERENCE,
                        forbidden.place(),
                        forbidden.written(),
                        "candidate",
                        ProblemLog.listed(ids));
                sound = false;
            }
            free.remove(forbidden.text());
        }
        boolean stated = entry.has("sites");
        if (stated == entry.has("budget") && !(problem.isOfAll() && !stated)) {
            log.add(ProblemCode.NUMBER_OR_BUDGET, entry.at("method").place(), entry.text("method"));
            return false;
        }
        int types = typeCount(entry);
        for (String option : List.of("sites", "curve")) {
            if (entry.has(option) && entry.integer(option) > free.size() * types) {
                YamlNode at = entry.at(option);
                log.add(
                        ProblemCode.MORE_SITES_THAN_CANDIDATES,
                        at.place(),
                        String.valueOf(at.json()),
                        free.size() * types);
                sound = false;
            }
        }
        return sound;
    }

    private boolean isOver(YamlNode name, String zoning, @Nullable String expected) {
        if (expected == null || expected.equals(zoning)) {
            return true;
        }
        log.add(ProblemCode.PRIORITY_OTHER_ZONING, name.place(), name.written(), zoning, expected);
        return false;
    }

    private @Nullable SitingFloors floors(YamlNode entry, @Nullable String fine) {
        YamlNode name = entry.at("zoning");
        Zoning districts = zonings.find(name);
        if (districts == null) {
            return null;
        }
        boolean sound = true;
        if (fine != null
                && new Nesting(zonings.things()).positions(fine, districts.id()).isEmpty()) {
            log.add(ProblemCode.FLOORS_DO_NOT_NEST, name.place(), name.written(), fine);
            sound = false;
        }
        SortedMap<String, Double> shares = new TreeMap<>();
        for (YamlNode item : entry.items("shares")) {
            YamlNode district = item.at("district");
            if (districts.positionOf(district.text()) < 0) {
                log.add(ProblemCode.UNKNOWN_UNIT, district.place(), district.written(), districts.id(), 1);
                sound = false;
            }
            shares.put(district.text(), item.number("share"));
        }
        return sound ? new SitingFloors(districts.id(), entry.number("share", 0), shares) : null;
    }

    private @Nullable Period period(YamlNode entry) {
        if (periods == null || periods.isEmpty()) {
            return null;
        }
        if (!entry.has("period")) {
            return periods.get(periods.size() - 1);
        }
        YamlNode written = entry.at("period");
        for (Period period : periods) {
            if (period.toString().equals(written.text())) {
                return period;
            }
        }
        log.add(
                ProblemCode.UNKNOWN_REFERENCE,
                written.place(),
                written.written(),
                "period",
                ProblemLog.listed(periods));
        return null;
    }
}
