/**
 * An attacker of published atlases: sees the published figures, knows how many persons live where, and places every withheld
 * count as closely as arithmetic and linear programming allow. It shares no code with disclosure control, so each checks the
 * other.
 *
 * <p>Each leak, what attacks it and how its counter-measure is switched off to show that the attack would succeed. Against
 * Musterstadt: {@code MusterstadtAttackTest}; against 200 random cities each: {@code RandomCitiesTest} (counts, shares, places,
 * participants, indices, legends), {@code HeadCitiesAttackTest} (sizes of groups), {@code AgeFiguresAttackTest} (standardised rates and
 * life expectancies), {@code StandardFiguresAttackTest} (figures by rates of the city). What these do not look at - comparisons,
 * relative and smoothed figures, trends, inequality, summaries over coarser zonings, access, sitings, priorities, evaluations, every
 * document, every page, the report of disclosure control - is made of the figures they do look at: {@code AlikeProject} makes a
 * project with other withheld counts, target groups, participants and values of criteria that shows the same of these, and the whole
 * atlas has to be the same; without protection all of it differs. So for Musterstadt, and byte by byte in all files for random cities
 * ({@code AlikeCitiesTest}). One thing is not made so: what merging areas would save, which the report tells in round numbers and only
 * of many cells.
 *
 * <table>
 *   <caption>Leaks, attacks and switches</caption>
 *   <tr><th>Leak</th><th>Attack</th><th>Counter-measure</th><th>Switched off by</th></tr>
 *   <tr><td>L1 hidden column</td><td>{@code HiddenRates} in {@code PublishedFilesTest}, {@code NothingRawTest}: all bytes of
 *     all files, free pages included</td><td>raw types out of reach of what writes (ArchitectureTest), VACUUM, secure_delete</td>
 *     <td>{@code SwitchedOff.withHiddenRates}, {@code theSearchFindsAHiddenColumn}, {@code theSearchFindsAFreePage}</td></tr>
 *   <tr><td>L2 sum less rest</td><td>{@code CountAttack.Means.HIERARCHY}</td><td>complementary suppression</td>
 *     <td>{@code Attacked.withoutComplementary}</td></tr>
 *   <tr><td>L3 rate times denominator</td><td>{@code CountAttack.Means.RATES}, {@code PrintedRate.fromRate}</td>
 *     <td>values withheld</td><td>{@code SwitchedOff.withRatesOfWithheld}</td></tr>
 *   <tr><td>L3, L4 standardised rates and life expectancies</td><td>{@code AgeAttack}, of units, with their district, and of rates
 *     with the figure of the city</td><td>fewer digits, no limits, no figure</td>
 *     <td>{@code AgeCity.withoutProtectionOfAges}</td></tr>
 *   <tr><td>L3, L5 rates of the city as the standard of all figures</td><td>{@code StandardAttack}: events by age of the city from
 *     many figures, of withheld units from two levels</td><td>one published standard with joined ages</td>
 *     <td>{@code StandardCity.atRatesOfEachLevel}</td></tr>
 *   <tr><td>L4 limits</td><td>{@code CountAttack.Means.LIMITS}, {@code PrintedRate.fromLimits}</td>
 *     <td>limits withheld with the value</td><td>{@code SwitchedOff.withLimitsOfWithheld}</td></tr>
 *   <tr><td>L5 component of an index</td><td>{@code IndexAttack} in random cities; {@code IndexFromPublishedTest} makes the whole
 *     index of Musterstadt again of printed figures</td><td>index of protected values</td><td>scores of a build that withholds
 *     nothing</td></tr>
 *   <tr><td>L6 ranks, percent ranks, classes</td><td>{@code LegendAttack}, {@code IndexAttack} by ranks,
 *     {@code IndexFromPublishedTest}</td><td>ranks and breaks of protected values, no break that equals a value</td>
 *     <td>{@code SwitchedOff.withClasses}, {@code SwitchedOff.withRanksOfAll}</td></tr>
 *   <tr><td>L7 years</td><td>{@code CountAttack.Means.YEARS}, {@code ProvenLeaksTest}</td><td>periods in one system</td>
 *     <td>{@code Attacked.withoutComplementary}</td></tr>
 *   <tr><td>L8 overlapping areas</td><td>{@code ReachAttack}; {@code PlacesAttack} with known capacities, or with known
 *     participants of several windows; {@code SettingAttack}</td><td>shares of all coverages in one system, places and participants
 *     of a site withheld together</td><td>{@code SwitchedOff.withSharesOfOneCoverage}, {@code withSharesThatTellTwice}, places and
 *     participants of a build that withholds nothing, {@code SettingAttackTest} with figures one by one</td></tr>
 *   <tr><td>L8, L9 numbers of people</td><td>{@code HeadAttack}: residents and target groups wherever they stand, exact where
 *     places or participants tell them</td><td>sizes of all groups in one system</td>
 *     <td>{@code SwitchedOff.withTargetsAlone}</td></tr>
 *   <tr><td>L9 groups</td><td>{@code CountAttack.Means.GROUPS}, {@code OverlappingGroupsTest}</td><td>groups in one
 *     system</td><td>{@code Attacked.withoutComplementary}</td></tr>
 *   <tr><td>L10 republication of counts</td><td>{@code CountAttack} over two releases; dropped groups and sums in {@code
 *     ProvenLeaksTest}</td><td>earlier releases are known cells, what belongs to dropped ones stays withheld</td><td>a build that
 *     does not know the earlier release</td></tr>
 *   <tr><td>L10 republication of sizes and of figures by age</td><td>{@code HeadAttack} over two releases with other target groups;
 *     {@code AgeAttack} with districts of an earlier release</td><td>what was told stays known, also by withholding; where it tells too
 *     much no more is told</td><td>a build that does not know the earlier release</td></tr>
 *   <tr><td>L11 old files</td><td>{@code PublishedFilesTest}, {@code NothingRawOnScreenTest} in a process with a folder for
 *     temporary files of its own</td><td>the folder is replaced as a whole, no temporary files (ArchitectureTest)</td>
 *     <td>{@code theSearchFindsATableOfAnEarlierBuild}</td></tr>
 *   <tr><td>L14 logs, messages</td><td>{@code NothingRawOnScreenTest}: builds that succeed, and that fail in reading,
 *     protection and writing</td><td>messages name cells</td><td>{@code theSearchFindsCountsInMessagesAndLogs}</td></tr>
 *   <tr><td>L1 to L9 by derived figures, documents and pages</td><td>{@code AlikeProject}</td><td>made of published figures</td>
 *     <td>a build that withholds nothing</td></tr>
 * </table>
 */
@NullMarked
package org.lebenswelten.attack;

import org.jspecify.annotations.NullMarked;
