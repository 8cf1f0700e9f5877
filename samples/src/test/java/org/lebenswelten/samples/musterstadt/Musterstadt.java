package org.lebenswelten.samples.musterstadt;

import java.util.List;

/**
 * The whole invented city.
 *
 * @param levels areal units of each level, from the city down, in the order of {@link CityAreas#LEVELS}
 * @param routes main roads and railway
 * @param streets streets and paths
 * @param noise noise map
 * @param green green areas
 * @param burden latent burden of the quarters
 * @param population residents
 * @param dwellings where they live
 * @param kitas daycare centres
 * @param schools schools
 */
record Musterstadt(
        List<List<Area>> levels,
        List<TrafficRoute> routes,
        List<Streets.Street> streets,
        NoiseMap noise,
        List<GreenArea> green,
        LatentBurden burden,
        Population population,
        List<Dwellings.Dwelling> dwellings,
        List<Facility> kitas,
        List<Facility> schools) {

    /** Makes the city; always the same one. */
    static Musterstadt make() {
        List<List<Area>> levels = CityAreas.make();
        Area city = levels.get(0).get(0);
        List<Area> quarters = levels.get(levels.size() - 1);
        List<TrafficRoute> routes = TrafficRoute.all();
        List<GreenArea> green = GreenArea.all(city.geometry(), quarters);
        LatentBurden burden = LatentBurden.of(quarters, routes);
        Population population = new Population(quarters, burden);
        return new Musterstadt(
                levels,
                routes,
                Streets.of(city.geometry(), routes),
                new NoiseMap(city.geometry(), routes),
                green,
                burden,
                population,
                Dwellings.of(quarters, population, routes, green),
                Facility.kitas(quarters, population),
                Facility.schools(quarters, population));
    }

    /** The quarters, ascending by key. */
    List<Area> quarters() {
        return levels.get(levels.size() - 1);
    }
}
