package org.lebenswelten.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;

/** Writes the 100 counties of North Carolina with their real counts as a project folder. */
public final class NorthCarolina {

    private NorthCarolina() {}

    /**
     * Writes the project.
     *
     * @param folder an existing folder
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder) throws IOException {
        Files.copy(ReferenceData.path("coverage/esda/sids2.geojson"), folder.resolve("county.geojson"));
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        StringBuilder table = new StringBuilder("area,period,indicator,numerator,denominator\n");
        for (Map<String, String> row : rows) {
            table.append(row.get("fips"))
                    .append(",1974-1978,sids74,")
                    .append(row.get("SID74"))
                    .append(',')
                    .append(row.get("BIR74"))
                    .append('\n');
        }
        Files.writeString(folder.resolve("sids.csv"), table);
        Files.writeString(
                folder.resolve("atlas.yaml"),
                """
                format: 1
                id: north_carolina
                title: {de: Plötzlicher Kindstod in North Carolina, en: Sudden infant death in North Carolina}
                description: {de: 100 Counties, en: 100 counties}
                crs: EPSG:4326
                periods: [1974-1978]
                zonings:
                  - id: county
                    title: {de: Counties, en: Counties}
                    file: county.geojson
                    key: id
                    name: id
                tables:
                  - file: sids.csv
                indicators:
                  - id: sids74
                    title: {de: Plötzlicher Kindstod, en: Sudden infant death}
                    definition: {de: Todesfälle je Lebendgeborene, en: Deaths per live birth}
                    unit: {de: je 1, en: per 1}
                    kind: rate
                    multiplier: 1
                    direction: higherIsWorse
                    zoning: county
                    table: sids.csv
                    source: {de: Cressie (1993), en: Cressie (1993)}
                disclosure:
                  minimumDenominator: 0
                  minimumNumerator: 0
                  minimumComplement: 0
                  zero: publish
                  countRounding: 1
                indices:
                  - id: burden
                    title: {de: Belastung, en: Burden}
                    description: {de: Ein Indikator, en: One indicator}
                    zoning: county
                    normalisation: percentRank
                    aggregation: arithmeticMean
                    minimumShare: 1
                    classes: 5
                    worstShare: 0.2
                    children:
                      - {indicator: sids74}
                    dimensions: []
                publication:
                  issued: 2025-03-31
                  organisation: {de: Beispiel, en: Example}
                  contact: atlas@example.org
                  licence: {name: Public domain, url: https://geodacenter.github.io/data-and-lab/}
                  attribution: {de: spData, en: spData}
                  namespace: https://example.org/id/nc
                  updateCycle: notPlanned
                  lineage: {de: Wie im Paket spData., en: As in the package spData.}
                """);
    }
}
