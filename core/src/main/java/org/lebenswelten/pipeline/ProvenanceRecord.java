package org.lebenswelten.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.atlas.Provenance.Digest;
import org.lebenswelten.atlas.Provenance.Input;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.ProgramVersion;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.read.InputFile;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.transfer.Basis;
import org.lebenswelten.spatial.transfer.ComputedQuality;

/** Writes down what an atlas was made of. */
final class ProvenanceRecord {

    private ProvenanceRecord() {}

    static Provenance of(Project project, Map<String, ComputedQuality> quality) {
        DisclosureProfile profile = project.disclosure().general();
        RateEstimator estimator = RateEstimator.withDefaults();
        Map<String, String> settings = new TreeMap<>();
        settings.put("crs", project.crs().code());
        settings.put("periods", project.periods().stream().map(Period::toString).collect(Collectors.joining(" ")));
        settings.put("limits.proportion", estimator.proportionInterval().name());
        settings.put("limits.rate", estimator.rateInterval().name());
        settings.put("limits.confidence", String.valueOf(RateEstimator.CONFIDENCE));
        settings.put("disclosure.minimumDenominator", String.valueOf(profile.minimumDenominator()));
        settings.put("disclosure.minimumNumerator", String.valueOf(profile.minimumNumerator()));
        settings.put("disclosure.minimumComplement", String.valueOf(profile.minimumComplement()));
        settings.put("disclosure.zero", profile.zero().name());
        settings.put(
                "disclosure.decimals",
                profile.decimals().isPresent()
                        ? String.valueOf(profile.decimals().getAsInt())
                        : "unrounded");
        settings.put("disclosure.countRounding", String.valueOf(profile.countRounding()));
        settings.put("disclosure.interval", String.valueOf(profile.interval()));
        project.spatial().reprojected().forEach((file, systems) -> settings.put("reprojected." + file, systems));
        project.spatial()
                .simplified()
                .forEach((zoning, shown) -> settings.put(
                        "simplified." + zoning,
                        vertices(project.zoning(zoning)) + " > " + vertices(shown) + " vertices"));
        quality.forEach((id, computed) -> describe("computed." + id, computed, settings));
        project.clusters().forEach(definition -> settings.put("clusters." + definition.id(), definition.toString()));
        List<Input> inputs =
                project.inputs().stream().map(ProvenanceRecord::input).toList();
        return new Provenance(ProgramVersion.NAME + " " + ProgramVersion.current(), settings, inputs);
    }

    private static Input input(InputFile file) {
        if (!file.holdsCounts()) {
            return new Input(file.path(), Digest.SHA256, file.sha256());
        }
        String keyed = file.keyedDigest();
        return new Input(file.path(), keyed == null ? Digest.WITHHELD : Digest.HMAC_SHA256, keyed);
    }

    /** The vertices of all polygons of a zoning. */
    static int vertices(Zoning zoning) {
        return zoning.units().stream()
                .mapToInt(unit -> unit.geometry().getNumPoints())
                .sum();
    }

    /** Shares and errors over the whole city, to one per mille, so that no single person shows; what a unit rests on stands in the layer. */
    private static void describe(String name, ComputedQuality computed, Map<String, String> settings) {
        settings.put(name + ".method", computed.method());
        settings.put(name + ".arrivedShare", rounded("%.3f", computed.arrivedShare()));
        settings.put(name + ".massBalanceError", rounded("%.1e", computed.relativeError()));
        for (Basis basis : Basis.values()) {
            settings.put(name + ".cells." + basis.code(), String.valueOf(computed.cells(basis)));
        }
    }

    private static String rounded(String format, double number) {
        return Double.isNaN(number) ? "none" : String.format(Locale.ROOT, format, number);
    }
}
