package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.AccessDefinition;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.model.ContextLayer;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Publication;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawProfileFigures;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.SettingPeople;
import org.lebenswelten.read.PresetReader.WrittenOut;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.network.WalkingNetwork;

/** Reads everything that a definition names, section by section, each as far as its own entries are sound. */
final class AtlasReader {

    private final ProjectFolder folder;
    private final YamlNode atlas;
    private final ProblemLog log;
    private final @Nullable Crs crs;
    private final @Nullable List<Period> periods;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param atlas the definition, an object that has been held against its schema
     * @param log where to report
     */
    AtlasReader(ProjectFolder folder, YamlNode atlas, ProblemLog log) {
        this.folder = folder;
        this.atlas = atlas;
        this.log = log;
        this.crs = crs();
        this.periods = Periods.read(atlas, log);
    }

    /**
     * Reads the project.
     *
     * @return the project, or null where errors were reported
     */
    @Nullable
    Project read() {
        ZoningsReader zoningsReader = new ZoningsReader(folder, crs, log);
        Declared<Zoning> zonings = zoningsReader.read(atlas);
        RawPopulation population = population(zonings);
        ResidentPoints residents = residents(zonings);
        ComputedReader computed = crs == null || crs.geographic()
                ? null
                : new ComputedReader(folder, crs, atlas, population, residents, log);
        StrataDenominators denominators =
                new StrataDenominators(population, population == null && atlas.has("population"), log);
        IndicatorsReader indicators = new IndicatorsReader(folder, zonings, periods, computed, crs, denominators, log);
        indicators.read(atlas);
        if (population != null
                && residents != null
                && population.frame().zoningId().equals(residents.zoningId())) {
            ResidentsCheck.check(population, residents, atlas.at("residents").text("file"), log);
        }
        RelationsReader relations = new RelationsReader(
                zonings,
                indicators.indicators(),
                indicators.tables().counts(),
                indicators.computed().keySet(),
                log);
        relations.read(atlas);
        LevelPlans levels = LevelPlans.of(indicators, relations, zonings.things());
        DisclosurePolicy disclosure = new DisclosureReader(indicators.indicators(), log)
                .read(
                        atlas,
                        relations.relations(),
                        relations.levels(),
                        new PreviousReleaseReader(folder, log).read(atlas, zonings.things()));
        if (disclosure != null) {
            RoundingCheck.check(atlas, levels.plans(), disclosure, log);
        }
        Declared<BurdenIndexDefinition> indices = new Declared<>("index", log);
        each("indices", indices, entry -> index(entry, indicators.indicators(), zonings));
        List<ClusterDefinition> clusters =
                new ClustersReader(folder, periods, zonings, indicators.indicators(), indices, crs, log).read(atlas);
        Declared<MeasureProfile> measures = new Declared<>("measure", log);
        MeasureReader measureReader = new MeasureReader(crs, log);
        ProfilesReader profiles = new ProfilesReader(folder, log);
        List<YamlNode> measureProfiles = profiles.read(atlas, "measures", YamlSchema.measure(), measures);
        each(measureProfiles, measures, measureReader::read);
        NetworkReader networkReader = new NetworkReader(folder, crs, log);
        WalkingNetwork network = networkReader.read(atlas, zonings);
        if (network != null) {
            networkReader.tellUnreachable(network, atlas.at("network"), residents, measureProfiles, measures);
        }
        Declared<ProjectProfile> projects = new Declared<>("project", log);
        ProjectProfileReader projectReader = new ProjectProfileReader(zonings, indicators.indicators(), measures, log);
        List<YamlNode> projectProfiles = profiles.read(atlas, "projects", YamlSchema.project(), projects);
        each(projectProfiles, projects, projectReader::read);
        RawProfileFigures profileFigures =
                new ProfileFiguresReader(zonings, log).read(measureProfiles, projectProfiles);
        new MeasureChecks(zonings, indicators.indicators(), projects, log).check(measureProfiles, measures);
        Declared<MeasureCoverageDefinition> coverages = new Declared<>("coverage", log);
        SettingPeople settings = settings(zonings);
        CoverageReader coverageReader =
                new CoverageReader(zonings, measures, indices, periods, population, residents, settings, log);
        coverageReader.check(atlas);
        each("coverages", coverages, coverageReader::read);
        PeopleReader people = new PeopleReader(zonings, measures, coverages, population, log);
        Declared<AccessDefinition> access = new Declared<>("access", log);
        each("access", access, new AccessReader(people, atlas.has("network"), log)::read);
        Declared<PriorityDefinition> priorities = new Declared<>("priority", log);
        each(
                "priorities",
                priorities,
                new PriorityReader(indices, coverages, access, indicators.indicators(), log)::read);
        Declared<EvaluationDefinition> evaluations = new Declared<>("evaluation", log);
        TreatedAreas treated = new TreatedAreas(zonings, measures, projects, projectProfiles, log);
        each(
                "evaluations",
                evaluations,
                new EvaluationsReader(zonings, periods, indicators.indicators(), indices, treated, log)::read);
        Declared<ContextLayer> layers = new Declared<>("layer", log);
        each("layers", layers, new ContextLayerReader(folder, crs, log)::read);
        Declared<SitingDefinition> sitings = new Declared<>("siting", log);
        CandidatesReader candidates = new CandidatesReader(folder, crs, layers, log);
        each(
                "sitings",
                sitings,
                new SitingReader(people, candidates, indices, zonings, periods, atlas.has("network"), log)::read);
        RollUpCheck.check(atlas, log);
        new LayerNames(log).check(atlas);
        if (log.hasErrors() || crs == null || periods == null || disclosure == null) {
            return null;
        }
        return new Project(
                atlas.text("id"),
                atlas.bilingual("title"),
                atlas.bilingual("description"),
                crs,
                periods,
                zonings.things(),
                relations.indicators(),
                relations.counts(),
                indicators.tables().values(),
                levels.strata(),
                levels.plans(),
                population,
                residents,
                disclosure,
                indices.things(),
                clusters,
                coverages.things(),
                evaluations.things(),
                measures.things(),
                projects.things(),
                profileFigures,
                layers.things(),
                publication(atlas.at("publication")),
                json(),
                folder.inputs(),
                SpatialPlan.of(indicators.computed(), folder.reprojections(), zoningsReader.simplified(), network),
                new NeedPlan(access.things(), priorities.things(), sitings.things()),
                settings);
    }

    private @Nullable BurdenIndexDefinition index(
            YamlNode entry, Declared<Indicator> indicators, Declared<Zoning> zonings) {
        WrittenOut all = PresetReader.read(entry, indicators, log);
        if (all == null) {
            zonings.find(entry.at("zoning"));
            return null;
        }
        BurdenIndexDefinition definition =
                new IndexReader(folder, all.index(), all.indicators(), zonings, periods, log).read();
        return all.sound() ? definition : null;
    }

    private <T> void each(String section, Declared<T> declared, Function<YamlNode, @Nullable T> reader) {
        each(atlas.items(section), declared, reader);
    }

    private static <T> void each(List<YamlNode> entries, Declared<T> declared, Function<YamlNode, @Nullable T> reader) {
        for (YamlNode entry : entries) {
            boolean own = declared.declare(entry);
            T thing = own && entry.isSound() ? reader.apply(entry) : null;
            if (thing != null) {
                declared.define(entry.text("id"), thing);
            }
        }
    }

    private @Nullable RawPopulation population(Declared<Zoning> zonings) {
        YamlNode entry = atlas.find("population");
        Zoning zoning = entry == null || !entry.isSound() ? null : zonings.find(entry.at("zoning"));
        return entry == null || zoning == null || periods == null
                ? null
                : new PopulationReader(folder, log).read(entry, zoning, periods);
    }

    private @Nullable ResidentPoints residents(Declared<Zoning> zonings) {
        YamlNode entry = atlas.find("residents");
        Zoning zoning = entry == null || !entry.isSound() ? null : zonings.find(entry.at("zoning"));
        return entry == null || zoning == null ? null : new ResidentsReader(folder, crs, log).read(entry, zoning);
    }

    private @Nullable SettingPeople settings(Declared<Zoning> zonings) {
        YamlNode entry = atlas.find("settingUnits");
        Zoning zoning = entry == null || !entry.isSound() ? null : zonings.find(entry.at("zoning"));
        return entry == null || zoning == null ? null : new SettingUnitsReader(folder, log).read(entry, zoning);
    }

    private @Nullable Crs crs() {
        YamlNode code = atlas.find("crs");
        if (code == null || !code.isSound()) {
            return null;
        }
        Crs known = Crs.of(code.text()).orElse(null);
        if (known == null) {
            log.add(
                    ProblemCode.CRS_UNREADABLE,
                    code.place(),
                    code.written(),
                    ProblemLog.listed(Crs.known().values()));
        } else if (known.geographic()) {
            for (String section : List.of("residents", "network", "coverages", "access", "sitings")) {
                if (atlas.has(section)) {
                    log.add(ProblemCode.CRS_GEOGRAPHIC, code.place(), code.written(), section);
                }
            }
            for (YamlNode indicator : atlas.items("indicators")) {
                if (indicator.has("computed")) {
                    log.add(ProblemCode.CRS_GEOGRAPHIC, indicator.at("computed").place(), code.written(), "computed");
                }
            }
        }
        return known;
    }

    private static Publication publication(YamlNode entry) {
        YamlNode licence = entry.at("licence");
        return new Publication(
                LocalDate.parse(entry.text("issued")),
                entry.bilingual("organisation"),
                entry.text("contact"),
                licence.text("name"),
                URI.create(licence.text("url")),
                entry.bilingual("attribution"));
    }

    private String json() {
        try {
            return new ObjectMapper().writeValueAsString(atlas.json());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
