/**
 * An attacker of published atlases: sees the published figures, knows how many persons live where, and places every withheld
 * count as closely as arithmetic and linear programming allow. It shares no code with disclosure control, so each checks the
 * other.
 *
 * <p>Random cities are 200 of each kind: {@code RandomCitiesTest} (counts, shares, places, participants, indices, legends, two
 * releases, files), {@code HeadCitiesAttackTest} (sizes of groups), {@code AgeFiguresAttackTest} (standardised rates and life
 * expectancies), {@code StandardFiguresAttackTest} (figures by rates of the city). What these do not look at - comparisons,
 * relative and smoothed figures, trends, inequality, summaries over coarser zonings, access, sitings, priorities, evaluations, every
 * document, every page, the report of disclosure control - is made of the figures they do look at: {@code AlikeProject} makes a
 * project with other withheld counts, target groups, participants and values of criteria that shows the same of these, and the whole
 * atlas has to be the same; without protection all of it differs. So for Musterstadt, and byte by byte in all files for random cities
 * ({@code AlikeCitiesTest}). One thing is not made so: what merging areas would save, which the report tells in round numbers and only
 * of many cells.
 *
 * <p>Each leak: its counter-measure, what attacks Musterstadt and random cities, and how the counter-measure is switched off to
 * show that the attack would succeed. {@code M} stands for {@code MusterstadtAttackTest}, {@code R} for {@code RandomCitiesTest}
 * with the name of the attack in it.
 *
 * <table>
 *   <caption>Leaks, attacks and switches</caption>
 *   <tr><th>Leak</th><th>Counter-measure</th><th>Musterstadt</th><th>Random cities</th><th>Switched off by</th></tr>
 *   <tr><td>L1 hidden column</td><td>raw types out of reach of what writes (ArchitectureTest), VACUUM,
 *     secure_delete</td><td>{@code M.noFileHoldsAWithheldRate}: all bytes of the GeoPackage, free pages
 *     included</td><td>{@code R} files; {@code PublishedFilesTest}: every file of one city. {@code NothingRawTest}:
 *     the project that {@code init} writes</td><td>{@code SwitchedOff.withHiddenRates}; {@code theSearchFindsAHiddenColumn},
 *     {@code theSearchFindsAFreePage}</td></tr>
 *   <tr><td>L2 sum less rest</td><td>complementary suppression</td><td>{@code M.noWithheldCountIsRecovered},
 *     {@code CountAttack} by all means</td><td>{@code R} all means</td><td>{@code Attacked.withoutComplementary} with
 *     {@code Means.HIERARCHY}: {@code M.countsAreRecoveredWithoutComplementarySuppression}, {@code R} hierarchy</td></tr>
 *   <tr><td>L3 rate times denominator</td><td>values withheld</td><td>{@code M.noWithheldCountIsRecovered},
 *     {@code PrintedRate.fromRate}</td><td>{@code R} all means</td><td>{@code SwitchedOff.withRatesOfWithheld}: {@code R}
 *     rates</td></tr>
 *   <tr><td>L3, L4 standardised rates and life expectancies</td><td>fewer digits, no limits, no
 *     figure</td><td>{@code M.noCountOfASingleAgeIsRecovered}</td><td>{@code AgeFiguresAttackTest}: {@code AgeAttack} of
 *     units, with their district, and of rates with the figure of the city</td><td>{@code AgeCity.withoutProtectionOfAges};
 *     for Musterstadt a build that withholds nothing</td></tr>
 *   <tr><td>L3, L5 rates of the city as the standard of all figures</td><td>one published standard with joined
 *     ages</td><td>not attacked</td><td>{@code StandardFiguresAttackTest}: events by age of the city
 *     from many figures, of withheld units from two levels</td><td>{@code StandardCity.atRatesOfEachLevel}</td></tr>
 *   <tr><td>L4 limits</td><td>limits withheld with the value</td><td>{@code M.noWithheldCountIsRecovered},
 *     {@code PrintedRate.fromLimits}</td><td>{@code R} all means</td><td>{@code SwitchedOff.withLimitsOfWithheld}: {@code R}
 *     limits</td></tr>
 *   <tr><td>L5 component of an index</td><td>index of protected values</td><td>{@code IndexFromPublishedTest} makes the
 *     whole index again of printed figures; {@code M.whatIsMadeOfFiguresTellsNoMoreThanThey}</td><td>{@code R}
 *     index</td><td>scores of a build that withholds nothing: {@code R} index</td></tr>
 *   <tr><td>L6 ranks, percent ranks, classes</td><td>ranks and breaks of protected values, no break that equals a
 *     value</td><td>{@code M.noWithheldCountIsRecoveredFromClasses}, {@code IndexFromPublishedTest}</td><td>{@code R}
 *     legend, index</td><td>{@code SwitchedOff.withClasses}, {@code SwitchedOff.withRanksOfAll}: {@code R} legend,
 *     ranks</td></tr>
 *   <tr><td>L7 years</td><td>periods in one system</td><td>{@code M.noWithheldCountIsRecovered}</td><td>{@code R} all
 *     means; {@code ProvenLeaksTest}</td><td>{@code Attacked.withoutComplementary} with {@code Means.YEARS}, as for
 *     L2</td></tr>
 *   <tr><td>L8 overlapping areas</td><td>shares of all coverages in one system, places and participants of a site withheld
 *     together</td><td>{@code M.noWithheldShareIsRecovered}, {@code noChildrenOfAKitaAreRecovered},
 *     {@code noWithheldShareIsRecoveredFromPlacesAndParticipants}, {@code noFewParticipantsAreRecovered}</td><td>{@code R}
 *     reach, places, contact</td><td>{@code SwitchedOff.withSharesOfOneCoverage}, {@code withSharesThatTellTwice}, places
 *     and participants of a build that withholds nothing: {@code R} reach, twice, places, contact; {@code SettingAttackTest}
 *     with figures one by one</td></tr>
 *   <tr><td>L8, L9 numbers of people</td><td>sizes of all groups in one
 *     system</td><td>{@code M.noSizeOfAFewPeopleIsRecovered}</td><td>{@code HeadCitiesAttackTest}: {@code HeadAttack} on
 *     residents and target groups wherever they stand, exact where places or participants tell
 *     them</td><td>{@code SwitchedOff.withTargetsAlone}</td></tr>
 *   <tr><td>L9 groups</td><td>groups in one system</td><td>{@code M.noWithheldCountIsRecovered}</td><td>{@code R} all
 *     means; {@code OverlappingGroupsTest}</td><td>{@code Attacked.withoutComplementary} with {@code Means.GROUPS}, as for
 *     L2</td></tr>
 *   <tr><td>L10 republication of counts</td><td>earlier releases are known cells, what belongs to dropped ones stays
 *     withheld</td><td>{@code MusterstadtRepublicationTest}: {@code CountAttack} over a release and its correction, three
 *     indicators over four zonings</td><td>{@code R} republication: groups and sums that an earlier release did not show;
 *     dropped ones in {@code ProvenLeaksTest}</td><td>a build that does not know the earlier release, in the same
 *     tests</td></tr>
 *   <tr><td>L10 republication of sizes and of figures by age</td><td>what was told stays known, also by withholding; where
 *     it tells too much no more is told</td><td>not attacked</td><td>{@code HeadCitiesAttackTest} with other target groups,
 *     {@code AgeFiguresAttackTest} with districts of an earlier release</td><td>a build that does not know the earlier
 *     release</td></tr>
 *   <tr><td>L11 old files</td><td>the folder and the GeoPackage are replaced as a whole, no temporary files
 *     (ArchitectureTest)</td><td>{@code M.nothingOfAnEarlierAtlasIsLeft}: {@code EarlierFiles}, all bytes of all files where
 *     an atlas without protection lay</td><td>{@code R} earlier files; {@code PublishedFilesTest} for tables and layers that
 *     are no more</td><td>{@code EarlierFiles.dropTables}: free pages of the GeoPackage and tables left in the folder;
 *     {@code theSearchFindsATableOfAnEarlierBuild}</td></tr>
 *   <tr><td>L14 logs, messages</td><td>messages name
 *     cells</td><td>not attacked</td><td>not
 *     attacked; {@code NothingRawOnScreenTest}: the project that {@code init} writes, builds that succeed and that fail</td><td>{@code theSearchFindsCountsInMessagesAndLogs}</td></tr>
 *   <tr><td>L1 to L9 by derived figures, documents and pages</td><td>made of published
 *     figures</td><td>{@code M.whatIsMadeOfFiguresTellsNoMoreThanThey}</td><td>{@code AlikeCitiesTest}</td><td>a build that
 *     withholds nothing</td></tr>
 * </table>
 */
@NullMarked
package org.lebenswelten.attack;

import org.jspecify.annotations.NullMarked;
