package org.lebenswelten.model;

/**
 * The stable codes of data problems. A code never changes its meaning; texts may get better.
 *
 * <p>Hundreds: 1 files and YAML, 2 tables, 3 geometry, 4 index definitions and disclosure
 * control, 5 measures. Texts stand in
 * <p>Hundreds: 1 files and YAML, 2 tables, 3 geometry, 4 index definitions, 5 measures; 495-499 and 520-529 computed
 * indicators and what they are computed of. Texts stand in
 * {@code problems_de.properties} and {@code problems_en.properties}; their arguments are numbered from {@code {0}}.
 */
public enum ProblemCode {
    /** A file that the project names is not there. */
    FILE_MISSING(101, Severity.ERROR),
    /** A file is there but cannot be read. */
    FILE_UNREADABLE(102, Severity.ERROR),
    /** A text file is not UTF-8. */
    NOT_UTF8(103, Severity.ERROR),
    /** A path leaves the project folder. */
    PATH_OUTSIDE_PROJECT(104, Severity.ERROR),
    /** A file has more problems of one code than are listed. */
    MORE_PROBLEMS(105, Severity.WARNING),
    /** A YAML file cannot be parsed. */
    YAML_SYNTAX(110, Severity.ERROR),
    /** A YAML file uses anchors or aliases. */
    YAML_ALIAS(111, Severity.ERROR),
    /** A YAML file is too large or too deep. */
    YAML_TOO_LARGE(112, Severity.ERROR),
    /** A YAML mapping has a key twice. */
    YAML_DUPLICATE_KEY(113, Severity.ERROR),
    /** A YAML file does not follow its JSON Schema. */
    SCHEMA_VIOLATION(114, Severity.ERROR),
    /** An id names something that is not defined. */
    UNKNOWN_REFERENCE(115, Severity.ERROR),
    /** An id is given twice. */
    DUPLICATE_ID(116, Severity.ERROR),
    /** An id is the name of a layer that the atlas makes itself. */
    RESERVED_ID(117, Severity.ERROR),
    /** The id of a profile is not the name of its file. */
    ID_UNLIKE_FILE(118, Severity.ERROR),
    /** The key of the provenance digests is too short to protect anything. */
    KEY_TOO_SHORT(119, Severity.ERROR),
    /** A table is separated by another character than declared. */
    CSV_DELIMITER(201, Severity.ERROR),
    /** A table lacks a column. */
    CSV_COLUMN_MISSING(202, Severity.ERROR),
    /** A row has more or fewer cells than the header. */
    CSV_ROW_LENGTH(203, Severity.ERROR),
    /** A cell that must hold a number holds something else. */
    NOT_A_NUMBER(204, Severity.ERROR),
    /** A number is written with another decimal mark than declared. */
    DECIMAL_MARK(205, Severity.ERROR),
    /** A count is negative. */
    NEGATIVE_COUNT(206, Severity.ERROR),
    /** A count of persons is not a whole number. */
    NOT_WHOLE(207, Severity.ERROR),
    /** A part is larger than its whole, or events stand against nobody. */
    NUMERATOR_ABOVE_DENOMINATOR(208, Severity.ERROR),
    /** A table names an areal unit that its zoning does not have. */
    UNKNOWN_UNIT(209, Severity.ERROR),
    /** A zoning has an areal unit for which a table has no row. */
    UNIT_WITHOUT_ROW(210, Severity.ERROR),
    /** A table names an indicator that the project does not define for it. */
    UNKNOWN_INDICATOR(211, Severity.ERROR),
    /** A table names a period that the project does not expect there. */
    UNKNOWN_PERIOD(212, Severity.ERROR),
    /** A table has two rows for the same cell. */
    DUPLICATE_ROW(213, Severity.ERROR),
    /** A table cannot be parsed. */
    CSV_SYNTAX(214, Severity.ERROR),
    /** Only one of numerator and denominator is given. */
    HALF_A_CELL(215, Severity.ERROR),
    /** A value does not lie between its limits. */
    LIMITS_OUT_OF_ORDER(216, Severity.ERROR),
    /** A table has a column that nothing reads. */
    CSV_COLUMN_UNUSED(217, Severity.WARNING),
    /** An age band ends before it begins. */
    AGE_BAND_REVERSED(218, Severity.ERROR),
    /** Two age bands of the same areal unit, period and sex overlap. */
    AGE_BAND_OVERLAP(219, Severity.ERROR),
    /** A table has two columns of the same name. */
    CSV_COLUMN_TWICE(220, Severity.ERROR),
    /** An indicator of counts stands in a table of values, or the reverse. */
    KIND_UNLIKE_TABLE(221, Severity.ERROR),
    /** A cell holds a word that is not one of those allowed. */
    CELL_NOT_ALLOWED(222, Severity.ERROR),
    /** A table has no row at all for an indicator. */
    INDICATOR_WITHOUT_ROWS(223, Severity.ERROR),
    /** Two polygons carry the same key. */
    DUPLICATE_UNIT(301, Severity.ERROR),
    /** A polygon crosses itself or is otherwise invalid. */
    INVALID_POLYGON(302, Severity.ERROR),
    /** An areal unit has no area. */
    EMPTY_POLYGON(303, Severity.ERROR),
    /** Two areal units of one zoning overlap. */
    OVERLAPPING_UNITS(304, Severity.ERROR),
    /** A geometry has another type than expected. */
    NOT_A_POLYGON(305, Severity.ERROR),
    /** A layer states no coordinate reference system. */
    CRS_MISSING(306, Severity.ERROR),
    /** A coordinate reference system is not known. */
    CRS_UNREADABLE(307, Severity.ERROR),
    /** A geographic coordinate reference system stands where metres are needed. */
    CRS_GEOGRAPHIC(308, Severity.ERROR),
    /** A layer has another coordinate reference system than the project declares. */
    CRS_DIFFERENT(309, Severity.ERROR),
    /** Zonings name each other as parents in a circle. */
    ZONING_CYCLE(310, Severity.ERROR),
    /** An areal unit names a parent that the parent zoning does not have. */
    UNKNOWN_PARENT_UNIT(311, Severity.ERROR),
    /** A GeoPackage cannot be read. */
    GEOPACKAGE_BROKEN(312, Severity.ERROR),
    /** A GeoJSON file cannot be read. */
    GEOJSON_BROKEN(313, Severity.ERROR),
    /** A feature lacks an attribute that is needed. */
    ATTRIBUTE_MISSING(314, Severity.ERROR),
    /** A GeoPackage lacks a layer. */
    LAYER_MISSING(315, Severity.ERROR),
    /** An areal unit lies outside the parent it names. */
    UNIT_OUTSIDE_PARENT(316, Severity.ERROR),
    /** Coordinates cannot be in the declared coordinate reference system. */
    COORDINATES_OUT_OF_RANGE(317, Severity.ERROR),
    /** An attribute of a layer has another type than declared. */
    ATTRIBUTE_TYPE(318, Severity.ERROR),
    /** A border does not have the same vertices as those of its neighbours. */
    BORDER_MISMATCH(319, Severity.ERROR),
    /** Dimensions of an index contain each other in a circle. */
    HIERARCHY_CYCLE(401, Severity.ERROR),
    /** An index or a dimension has no children. */
    HIERARCHY_EMPTY(402, Severity.ERROR),
    /** A weight is negative. */
    WEIGHT_NEGATIVE(403, Severity.ERROR),
    /** All weights under one node are zero. */
    WEIGHTS_ALL_ZERO(404, Severity.ERROR),
    /** A child stands twice in the tree of an index. */
    CHILD_TWICE(405, Severity.ERROR),
    /** Periods of an indicator overlap or are out of order. */
    PERIODS_OVERLAP(406, Severity.ERROR),
    /** An indicator of an index has no value for a period of the atlas. */
    PERIOD_NOT_COVERED(407, Severity.WARNING),
    /** A dimension is defined but is not part of the tree. */
    NODE_UNUSED(408, Severity.ERROR),
    /** An indicator of an index is reported for another zoning. */
    OTHER_ZONING(409, Severity.ERROR),
    /** An index names a preset that does not exist. */
    PRESET_UNKNOWN(425, Severity.ERROR),
    /** An indicator is named for a column that the preset of an index does not have. */
    PRESET_COLUMN_UNKNOWN(426, Severity.ERROR),
    /** No indicator stands for a column of the preset of an index. */
    PRESET_COLUMN_MISSING(427, Severity.ERROR),
    /** An option contradicts the preset of an index. */
    PRESET_CONTRADICTED(428, Severity.ERROR),
    /** An indicator has another direction than its column in the preset of an index. */
    PRESET_OTHER_DIRECTION(429, Severity.ERROR),
    /** A step of an index is not defined for a value, such as a geometric mean for 0. */
    VALUE_OUTSIDE_DOMAIN(430, Severity.ERROR),
    /** A step of an index needs values that differ, and a column's do not. */
    COLUMN_WITHOUT_RANGE(431, Severity.ERROR),
    /** A step of an index needs more values, columns or weights than there are. */
    COUNT_DOES_NOT_FIT(432, Severity.ERROR),
    /** A step of an index has no solution under what is demanded of it. */
    NO_SOLUTION(433, Severity.ERROR),
    /** A value of an index is infinite. */
    VALUE_INFINITE(434, Severity.ERROR),
    /** A rule of disclosure control is looser than a profile that is to hold too. */
    PROFILES_CONTRADICT(460, Severity.ERROR),
    /** Counts are to be summed over a zoning in which theirs does not nest. */
    ZONING_NOT_ABOVE(461, Severity.ERROR),
    /** Counts are related that are not counts, or not of the same kind, areal units or periods. */
    COUNTS_NOT_RELATED(462, Severity.ERROR),
    /** Indicators contain each other in a circle. */
    RELATION_CYCLE(463, Severity.ERROR),
    /** The parts of a count do not add up to it. */
    TOTALS_DO_NOT_ADD_UP(464, Severity.ERROR),
    /** An earlier release is one of another atlas. */
    PREVIOUS_OTHER_ATLAS(465, Severity.ERROR),
    /** An earlier release cannot be read. */
    PREVIOUS_UNREADABLE(466, Severity.ERROR),
    /** A count cannot be protected even if everything is withheld that may be. */
    PROTECTION_INFEASIBLE(467, Severity.ERROR),
    /** Contributions do not fit the count they are part of. */
    CONTRIBUTIONS_DO_NOT_FIT(468, Severity.ERROR),
    /** A count that is withheld now was shown by an earlier release. */
    SHOWN_BEFORE(469, Severity.WARNING),
    /** An attacker can place a withheld count in a narrower interval than the profile allows. */
    INTERVAL_TOO_NARROW(470, Severity.ERROR),
    /** Whether some counts are protected could not be computed reliably. */
    PROTECTION_UNRELIABLE(471, Severity.ERROR),
    /** Counts contradict the relations between them. */
    CELLS_CONTRADICT(472, Severity.ERROR),
    /** Figures by age are published without rounding. */
    FIGURE_UNROUNDED(473, Severity.ERROR),
    /** Figures by age over periods that share years. */
    FIGURES_BY_AGE_OVERLAP(474, Severity.ERROR),
    /** An age band of a group does not lie in one of the whole. */
    AGES_DO_NOT_NEST(475, Severity.ERROR),
    /** Age bands do not fit the city's rates by which an earlier release standardised. */
    EARLIER_STANDARD_UNFIT(476, Severity.ERROR),
    /** Earlier figures by age tell counts of single ages more closely than the rules allow. */
    EARLIER_FIGURES_TELL(477, Severity.WARNING),
    /** An earlier release has other areal units. */
    PREVIOUS_OTHER_AREAS(625, Severity.ERROR),
    /** An earlier release made figures by age otherwise, so that they are not shown again. */
    EARLIER_METHOD_DIFFERS(626, Severity.WARNING),
    /** An earlier release showed a related indicator that the project has no more. */
    EARLIER_RELATION_DROPPED(627, Severity.WARNING),
    /** An earlier release told how many people live somewhere, so that it cannot be protected any more. */
    EARLIER_SIZES_TELL(628, Severity.WARNING),
    /** An earlier release standardised by rates of the city that it does not tell. */
    EARLIER_STANDARD_UNTOLD(665, Severity.WARNING),
    /** An option does not go with the chosen method. */
    OPTION_UNLIKE_METHOD(435, Severity.ERROR),
    /** A chosen method needs an option that is not given. */
    OPTION_NEEDED(436, Severity.ERROR),
    /** Two options of a method are out of order. */
    OPTIONS_OUT_OF_ORDER(437, Severity.ERROR),
    /** Numbers of a list are not ascending, or there are too many or too few. */
    LIST_DOES_NOT_FIT(438, Severity.ERROR),
    /** A reference period is not one of the atlas. */
    REFERENCE_PERIOD_UNKNOWN(439, Severity.ERROR),
    /** A treatment that depends on the values of each period stands beside a scale from elsewhere. */
    TREATMENT_NOT_FIXED(440, Severity.ERROR),
    /** A node is named that is not below the root of the index. */
    NODE_NOT_IN_TREE(441, Severity.ERROR),
    /** A child is named that the dimension does not have. */
    NOT_A_CHILD(442, Severity.ERROR),
    /** A zoning does not hold the units of another. */
    ZONING_NOT_COARSER(443, Severity.ERROR),
    /** A file of parameters is not one that this program wrote for the index. */
    PARAMETERS_UNREADABLE(444, Severity.ERROR),
    /** A file of parameters holds none for a node of the index. */
    PARAMETERS_LACK_NODE(445, Severity.ERROR),
    /** A method takes only indicators whose high values are the heavy burden. */
    DIRECTION_NOT_POSSIBLE(446, Severity.ERROR),
    /** A zoning has fewer units than an index has classes. */
    FEWER_UNITS_THAN_CLASSES(447, Severity.WARNING),
    /** Scores are to be summarised for coarser zonings, but there are no residents of the units of the index. */
    ROLL_UP_WITHOUT_POPULATION(448, Severity.ERROR),
    /** A burden states two thresholds. */
    BURDEN_THRESHOLD_TWICE(449, Severity.ERROR),
    /** A file has another coordinate reference system than the project and was reprojected. */
    REPROJECTED(495, Severity.WARNING),
    /** Some points where people live lie outside the areal unit they name. */
    POINTS_ELSEWHERE(496, Severity.WARNING),
    /** Most points where people live lie outside the areal unit they name. */
    MOST_POINTS_ELSEWHERE(497, Severity.ERROR),
    /** An indicator is computed in a way that gives another kind than declared. */
    COMPUTED_KIND(498, Severity.ERROR),
    /** An indicator is computed from something that the project does not have. */
    COMPUTED_WITHOUT(499, Severity.ERROR),
    /** Clusters are asked for among fewer than three areal units. */
    TOO_FEW_UNITS_FOR_CLUSTERS(490, Severity.ERROR),
    /** Borders that lie apart count as touching because of a tolerance. */
    BORDER_SNAPPED(491, Severity.WARNING),
    /** An areal unit has no neighbour, and the project refuses that. */
    UNIT_WITHOUT_NEIGHBOUR(492, Severity.ERROR),
    /** No areal unit has a neighbour, so that there can be no cluster. */
    NO_NEIGHBOURS_AT_ALL(493, Severity.WARNING),
    /** Too few permutations for any cluster to pass the control of multiplicity. */
    NEVER_SIGNIFICANT(494, Severity.WARNING),
    /** Age bands of one sex leave a gap. */
    AGE_BAND_GAP(450, Severity.ERROR),
    /** A standard population, or a reference, lacks an age band of a table. */
    STANDARD_LACKS_BAND(451, Severity.ERROR),
    /** A method cannot be used for an indicator. */
    METHOD_UNFIT(452, Severity.ERROR),
    /** Nobody knows the persons behind the events of a table. */
    NO_DENOMINATOR(453, Severity.ERROR),
    /** An age band of a unit with people has nobody, so that it has no rate to standardise. */
    STRATUM_WITHOUT_PERSONS(454, Severity.ERROR),
    /** Limits of proportions are asked for rates, or the reverse. */
    INTERVAL_UNLIKE_KIND(455, Severity.ERROR),
    /** Periods of a table cannot be pooled into runs of so many. */
    POOL_UNEVEN(456, Severity.ERROR),
    /** Pooled periods overlap: their differences tell single years. */
    POOL_OVERLAPPING(457, Severity.WARNING),
    /** A standard population has a band with nobody. */
    STANDARD_NOT_POSITIVE(458, Severity.ERROR),
    /** Events do not add up over the persons who have them. */
    FREQUENCIES_DISAGREE(459, Severity.ERROR),
    /** A measure has no site. */
    MEASURE_WITHOUT_SITE(501, Severity.ERROR),
    /** A target group ends before it begins. */
    AGES_REVERSED(502, Severity.ERROR),
    /** A period of a measure ends before it starts. */
    DATES_REVERSED(503, Severity.ERROR),
    /** A site lies outside the city. */
    SITE_OUTSIDE_CITY(504, Severity.WARNING),
    /** A site states no capacity; it counts for reach, not for places. */
    CAPACITY_UNKNOWN(506, Severity.WARNING),
    /** The age bands of the population table do not add up to a target group. */
    AGE_BANDS_DO_NOT_FIT(507, Severity.ERROR),
    /** An areal unit has population but no population point. */
    UNIT_WITHOUT_RESIDENTS(508, Severity.ERROR),
    /** A site has no coordinates. */
    SITE_WITHOUT_PLACE(509, Severity.ERROR),
    /** A measure of a coverage runs in none of the atlas's periods. */
    MEASURE_NEVER_RUNS(510, Severity.WARNING),
    /** A coverage is defined over another zoning than population or residents. */
    COVERAGE_OTHER_ZONING(511, Severity.ERROR),
    /** A site has coordinates in two systems. */
    SITE_PLACE_TWICE(512, Severity.ERROR),
    /** A bound of a noise band is none of the classes of the noise indicator. */
    NOISE_BOUND(520, Severity.ERROR),
    /** A band ends where it begins or before. */
    EMPTY_BAND(521, Severity.ERROR),
    /** A layer shares no ground with the zoning that it is to be carried to. */
    SETS_APART(522, Severity.ERROR),
    /** Narrow ground between areal units belongs to none of them. */
    GAP_BETWEEN_UNITS(523, Severity.WARNING),
    /** A part of an areal unit is too narrow to be meant. */
    SLIVER(524, Severity.WARNING),
    /** Borders of neighbouring areal units do not have the same vertices. */
    BORDERS_UNLIKE(525, Severity.WARNING),
    /** Cells of a smooth surface are too large for a polygon, or too many. */
    CELLS_DO_NOT_FIT(526, Severity.ERROR),
    /** A class of land use has no density. */
    CLASS_WITHOUT_DENSITY(527, Severity.ERROR),
    /** A selection leaves no feature of a layer. */
    NOTHING_SELECTED(528, Severity.ERROR),
    /** A facade point names a building that the table of buildings does not have. */
    BUILDING_UNKNOWN(529, Severity.ERROR),
    /** Two figures whose clusters are compared are over different zonings. */
    CLUSTERS_OTHER_ZONING(535, Severity.ERROR),
    /** Two figures whose clusters are compared have no period in common. */
    CLUSTERS_NO_PERIOD(536, Severity.ERROR),
    /** A given pair of neighbours is one unit, or stands twice. */
    NEIGHBOUR_PAIR(537, Severity.ERROR),
    /** Two areal units have the same centroid, where inverse distance has no value. */
    CENTROIDS_EQUAL(538, Severity.ERROR),
    /** A given weight is negative. */
    NEIGHBOUR_WEIGHT(539, Severity.ERROR),
    /** Places handed out are not those that sites offer. */
    PLACES_NOT_CONSERVED(585, Severity.ERROR),
    /** Ways are to go along a walking network, and there is none. */
    NO_NETWORK(586, Severity.ERROR),
    /** A weight exceeds 1 where the method does not allow it. */
    WEIGHT_ABOVE_ONE(587, Severity.ERROR),
    /** Ways on foot fall into pieces that do not meet. */
    NETWORK_IN_PIECES(605, Severity.WARNING),
    /** Points where people live lie too far from any way on foot. */
    POINTS_OFF_NETWORK(606, Severity.WARNING),
    /** A site that people walk to lies too far from any way on foot. */
    SITE_OFF_NETWORK(607, Severity.WARNING),
    /** A way is said to be shorter than the straight line. */
    EDGE_TOO_SHORT(608, Severity.WARNING),
    /** The length of a way is negative. */
    EDGE_LENGTH(609, Severity.ERROR),
    /** A network has no way that may be walked. */
    NETWORK_EMPTY(610, Severity.ERROR),
    /** A way ends where it begins. */
    EDGE_WITHOUT_EXTENT(611, Severity.WARNING),
    /** The library that reads binary extracts of OpenStreetMap is not there. */
    OSM_LIBRARY_MISSING(612, Severity.ERROR),
    /** An extract of OpenStreetMap cannot be read. */
    OSM_BROKEN(613, Severity.ERROR),
    /** OpenStreetMap is used and not named. */
    OSM_NOT_NAMED(614, Severity.WARNING),
    /** A measure is said to be under way but has not begun on the day of issue. */
    STARTS_IN_FUTURE(550, Severity.WARNING),
    /** A measure has ended and none of its criteria was measured. */
    ENDED_WITHOUT_VALUE(551, Severity.WARNING),
    /** More people took part at a site than it has places. */
    ABOVE_CAPACITY(552, Severity.WARNING),
    /** More than one and a half times as many people took part at a site as it has places. */
    FAR_ABOVE_CAPACITY(553, Severity.WARNING),
    /** The target of a success criterion lies behind its baseline. */
    TARGET_BEHIND_BASELINE(554, Severity.WARNING),
    /** A success criterion was measured before its baseline. */
    MEASURED_BEFORE_BASELINE(555, Severity.WARNING),
    /** A share is negative or more than the whole. */
    SHARE_OUT_OF_RANGE(556, Severity.WARNING),
    /** A measure in a Kita is for children who are too old for it. */
    KITA_TOO_OLD(557, Severity.WARNING),
    /** No indicator counts the target group of a measure. */
    TARGET_WITHOUT_DENOMINATOR(558, Severity.WARNING),
    /** A stage of good practice lies above the highest. */
    STAGE_ABOVE_HIGHEST(559, Severity.WARNING),
    /** A breakdown of participants holds fewer people than took part. */
    PARTS_BELOW_COUNT(560, Severity.WARNING),
    /** A breakdown of participants holds more people than took part. */
    PARTS_ABOVE_COUNT(561, Severity.ERROR),
    /** Two phases of a measure or project share a day. */
    PHASES_OVERLAP(562, Severity.WARNING),
    /** A phase is claimed and what it should have brought is missing. */
    PROOF_MISSING(563, Severity.WARNING),
    /** A profile was not looked after for more than a year. */
    PROFILE_OLD(564, Severity.WARNING),
    /** A contact has an address at a provider for private persons. */
    CONTACT_PRIVATE(565, Severity.ERROR),
    /** Two windows of participants of a site share a day. */
    PARTICIPANTS_OVERLAP(566, Severity.ERROR),
    /** A breakdown of participants names areal units of several zonings. */
    PARTS_OF_SEVERAL_ZONINGS(567, Severity.ERROR),
    /** A value in a list of measures breaks a rule. */
    LIST_VALUE(568, Severity.ERROR),
    /** A list of measures would overwrite a profile. */
    PROFILE_EXISTS(569, Severity.ERROR),
    /** Steps of a decay do not ascend, or their weights rise. */
    DECAY_STEPS(570, Severity.ERROR),
    /** A coverage counts people of settings together with people who live in reach of sites. */
    CATCHMENTS_MIXED(571, Severity.ERROR),
    /** A catchment is walked, but the project has no network of ways. */
    WALK_WITHOUT_NETWORK(572, Severity.ERROR),
    /** A coverage counts people of settings, but the project has no table of setting units. */
    SETTING_UNITS_MISSING(573, Severity.ERROR),
    /** A site of a measure for settings names no unit of the table of setting units. */
    SETTING_UNIT_UNKNOWN(574, Severity.ERROR),
    /** An assigned area belongs to a zoning that the coverage's zoning does not nest in. */
    AREA_OF_OTHER_ZONING(575, Severity.ERROR),
    /** A table of setting units names a unit and areal unit twice. */
    SETTING_ROW_TWICE(576, Severity.ERROR),
    /** A setting unit has two types or two capacities. */
    SETTING_UNIT_UNLIKE(577, Severity.ERROR),
    /** A coverage counts the people of a setting unit whose numbers are not told. */
    SETTING_UNIT_WITHOUT_PEOPLE(578, Severity.ERROR),
    /** Setting units have more people from an areal unit than its target group has. */
    SETTING_ABOVE_TARGET(579, Severity.WARNING),
    /** A coverage names an index over another zoning. */
    COVERAGE_OTHER_INDEX(580, Severity.ERROR),
    /** A success criterion is not there, or its values are not in per cent. */
    NO_SUCCESS_SHARE(581, Severity.ERROR),
    /** No measure of a coverage takes place in its settings. */
    NO_MEASURE_OF_SETTING(582, Severity.ERROR),
    /** Two figures that are held against each other are over different zonings. */
    PRIORITY_OTHER_ZONING(588, Severity.ERROR),
    /** An access tells ways or potentials, of which no equity of places can be told. */
    PLACES_NOT_SHARED_OUT(589, Severity.ERROR),
    /** No criterion has a weight above 0. */
    NO_WEIGHT_LEFT(590, Severity.ERROR),
    /** An evaluation has no period before its start, or none after. */
    EVALUATION_WITHOUT_PERIOD(615, Severity.ERROR),
    /** A series has too few periods before or after the start. */
    EVALUATION_SHORT_SERIES(616, Severity.ERROR),
    /** An evaluation leaves no area to compare with. */
    EVALUATION_ALL_TREATED(617, Severity.ERROR),
    /** A named control is treated. */
    EVALUATION_CONTROL_TREATED(618, Severity.ERROR),
    /** No area is like enough to be a control. */
    EVALUATION_NO_CONTROL(619, Severity.WARNING),
    /** Areas or scores of an evaluation are of a zoning that cannot be carried to that of its figure. */
    EVALUATION_OTHER_ZONING(620, Severity.ERROR),
    /** Periods of the figure of an evaluation overlap. */
    EVALUATION_PERIODS_OVERLAP(621, Severity.ERROR),
    /** A project or measure has no area where it could be evaluated. */
    EVALUATION_NO_AREA(622, Severity.ERROR),
    /** An evaluation has another design than its project states. */
    EVALUATION_OTHER_DESIGN(623, Severity.WARNING),
    /** No treated area has published values in all periods. */
    EVALUATION_NO_VALUES(624, Severity.WARNING),
    /** More new sites are asked for than there are candidates. */
    MORE_SITES_THAN_CANDIDATES(591, Severity.ERROR),
    /** A file or layer of candidates holds none. */
    NO_CANDIDATES(592, Severity.ERROR),
    /** A siting has no proposal that keeps its rules; the reason is stated. */
    SITING_WITHOUT_PROPOSAL(593, Severity.WARNING),
    /** A siting states both a number of sites and a budget, or neither. */
    NUMBER_OR_BUDGET(594, Severity.ERROR),
    /** A candidate has no cost or capacity where one is needed. */
    CANDIDATE_WITHOUT_NUMBER(595, Severity.ERROR),
    /** Candidates are polygons. */
    CANDIDATES_NO_POINTS(596, Severity.ERROR),
    /** Floors are stated for a zoning in which the units do not nest. */
    FLOORS_DO_NOT_NEST(597, Severity.ERROR),
    /** Points of units lie too far from any way on foot for access. */
    UNITS_OFF_NETWORK(598, Severity.WARNING),
    /** The age bands of the population do not reach from birth to an open end. */
    AGES_NOT_ALL(630, Severity.ERROR),
    /** Nobody of nobody: a cell whose numerator and denominator are 0. */
    DENOMINATOR_ZERO(655, Severity.WARNING),
    /** The interval demanded of withheld counts is wider than the number of people behind some of them. */
    INTERVAL_ABOVE_DENOMINATOR(656, Severity.WARNING);

    private final int number;
    private final Severity severity;

    ProblemCode(int number, Severity severity) {
        this.number = number;
        this.severity = severity;
    }

    /**
     * The code as users see it.
     *
     * @return such as {@code LW-205}
     */
    public String id() {
        return "LW-" + number;
    }

    /**
     * Whether a problem of this code stops a build.
     *
     * @return error or warning
     */
    public Severity severity() {
        return severity;
    }
}
