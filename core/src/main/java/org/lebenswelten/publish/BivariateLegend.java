package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.atlas.Symbol.Shape;
import org.lebenswelten.model.BilingualText;

/**
 * The legend of a layer {@code gap_<id>} as a picture: burden upwards, coverage to the right, a field for each class, and below it
 * the areas that have none. A list of nine colours, which is what map servers draw, cannot be read as two scales.
 *
 * <p>Both languages stand in it, as a map server has one picture for all: German black, English grey.
 */
public final class BivariateLegend {

    private static final String CODE = "code";
    private static final int CELL = 56;
    private static final int LEFT = 76;
    private static final int TOP = 14;
    private static final int MARGIN = 12;
    private static final int ROW = 34;
    private static final int PATCH_WIDTH = 28;
    private static final int PATCH_HEIGHT = 18;
    private static final double LARGE = 9;
    private static final double SMALL = 8;
    private static final String BLACK = "#1a1a1a";
    private static final String GREY = "#595959";
    private static final BilingualText LOW = new BilingualText("niedrig", "low");
    private static final BilingualText HIGH = new BilingualText("hoch", "high");

    private final BilingualText title;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Text> texts = new ArrayList<>();
    private final int width;
    private final int height;

    /** A filled rectangle. */
    record Box(int left, int top, int right, int bottom, Symbol symbol) {}

    /** A line of text; x and y are the left end of its baseline, or the lower end where it runs upwards. */
    record Text(double x, double y, String text, double size, String colour, boolean upwards) {}

    private BivariateLegend(AtlasLayer layer, Map<Integer, Map<Integer, Symbol>> fields, List<StyleRule> gaps) {
        this.title = layer.title();
        int columns = fields.values().iterator().next().size();
        int right = LEFT + columns * CELL;
        int bottom = TOP + fields.size() * CELL;
        int y = bottom;
        for (Map<Integer, Symbol> row : fields.values()) {
            int x = LEFT;
            for (Symbol symbol : row.values()) {
                boxes.add(new Box(x, y - CELL, x + CELL, y, symbol));
                x += CELL;
            }
            y -= CELL;
        }
        upwards(label(layer, "burden"), TOP, bottom);
        across(label(layer, "coverage"), right, bottom);
        int line = bottom + 80;
        for (StyleRule gap : gaps) {
            boxes.add(new Box(MARGIN, line, MARGIN + PATCH_WIDTH, line + PATCH_HEIGHT, gap.symbol()));
            two(gap.title(), MARGIN + PATCH_WIDTH + 10, line + 8);
            line += ROW;
        }
        this.height = line + 2;
        double widest = right;
        for (Text text : texts) {
            widest = Math.max(widest, text.upwards() ? 0 : text.x() + StrokeFont.width(text.text(), text.size()));
        }
        this.width = (int) Math.ceil(widest) + MARGIN;
    }

    /**
     * The legend of a layer.
     *
     * @param layer the layer
     * @return the legend, or empty for a layer that does not show classes of burden by classes of coverage
     */
    public static Optional<BivariateLegend> of(AtlasLayer layer) {
        Map<Integer, Map<Integer, Symbol>> fields = new TreeMap<>();
        List<StyleRule> gaps = new ArrayList<>();
        for (StyleRule rule : layer.style().rules()) {
            if (CODE.equals(rule.column()) && String.valueOf(rule.value()).matches("[1-9]{2}")) {
                int code = Integer.parseInt(String.valueOf(rule.value()));
                fields.computeIfAbsent(code / 10, unused -> new TreeMap<>()).put(code % 10, rule.symbol());
            } else {
                gaps.add(rule);
            }
        }
        boolean fits = layer.name().startsWith("gap_")
                && layer.columns().stream().anyMatch(c -> c.name().equals("burden"))
                && layer.columns().stream().anyMatch(c -> c.name().equals("coverage"))
                && fields.values().stream().map(Map::size).distinct().count() == 1;
        return fits ? Optional.of(new BivariateLegend(layer, fields, gaps)) : Optional.empty();
    }

    /**
     * Its width.
     *
     * @return pixels
     */
    public int width() {
        return width;
    }

    /**
     * Its height.
     *
     * @return pixels
     */
    public int height() {
        return height;
    }

    /**
     * The legend for map servers.
     *
     * @return a PNG, the same bytes on every machine
     */
    public byte[] png() {
        PngImage image = new PngImage(width, height);
        for (Box box : boxes) {
            Symbol symbol = box.symbol();
            boolean hatched = symbol.shape() == Shape.HATCH;
            image.fill(box.left(), box.top(), box.right(), box.bottom(), symbol.stroke());
            image.fill(
                    box.left() + 1,
                    box.top() + 1,
                    box.right() - 1,
                    box.bottom() - 1,
                    hatched ? Palette.HATCH_GROUND : symbol.fill());
            if (hatched) {
                image.hatch(
                        box.left() + 1,
                        box.top() + 1,
                        box.right() - 1,
                        box.bottom() - 1,
                        (int) Math.max(2, symbol.size()),
                        symbol.fill());
            }
        }
        for (Text text : texts) {
            for (StrokeFont.Segment line : StrokeFont.lines(text.text(), text.size())) {
                StrokeFont.Segment placed = text.upwards()
                        ? new StrokeFont.Segment(
                                text.x() + line.y1(), text.y() - line.x1(), text.x() + line.y2(), text.y() - line.x2())
                        : new StrokeFont.Segment(
                                text.x() + line.x1(), text.y() + line.y1(), text.x() + line.x2(), text.y() + line.y2());
                image.line(placed, 1.2, text.colour());
            }
        }
        return image.bytes();
    }

    /**
     * The legend for web pages.
     *
     * @return an SVG
     */
    public String svg() {
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("", "http://www.w3.org/2000/svg");
        XmlDocument xml = new XmlDocument(namespaces);
        String[] size = {"width", String.valueOf(width), "height", String.valueOf(height)};
        xml.open("svg", size[0], size[1], size[2], size[3], "viewBox", "0 0 " + width + " " + height, "role", "img");
        xml.element("title", title.de() + " / " + title.en());
        xml.empty("rect", "x", "0", "y", "0", size[0], size[1], size[2], size[3], "fill", "#ffffff");
        for (Box box : boxes) {
            rectangle(xml, box);
        }
        for (Text text : texts) {
            String x = Decimals.shortest(text.x());
            String y = Decimals.shortest(text.y());
            xml.element(
                    "text",
                    text.text(),
                    "x",
                    x,
                    "y",
                    y,
                    "transform",
                    text.upwards() ? "rotate(-90 " + x + " " + y + ")" : "rotate(0)",
                    "font-family",
                    "sans-serif",
                    "font-size",
                    Decimals.shortest(text.size() + 3),
                    "fill",
                    text.colour());
        }
        return xml.close().end();
    }

    private static void rectangle(XmlDocument xml, Box box) {
        Symbol symbol = box.symbol();
        boolean hatched = symbol.shape() == Shape.HATCH;
        xml.empty(
                "rect",
                "x",
                box.left() + ".5",
                "y",
                box.top() + ".5",
                "width",
                String.valueOf(box.right() - box.left() - 1),
                "height",
                String.valueOf(box.bottom() - box.top() - 1),
                "fill",
                hatched ? Palette.HATCH_GROUND : symbol.fill(),
                "stroke",
                symbol.stroke());
        int step = (int) Math.max(2, symbol.size());
        int across = box.right() - box.left() - 1;
        int down = box.bottom() - box.top() - 1;
        for (int k = step; hatched && k < across + down; k += step) {
            xml.empty(
                    "line",
                    "x1",
                    String.valueOf(box.left() + Math.max(0, k - down)),
                    "y1",
                    String.valueOf(box.top() + Math.min(down, k)),
                    "x2",
                    String.valueOf(box.left() + Math.min(across, k)),
                    "y2",
                    String.valueOf(box.top() + Math.max(0, k - across)),
                    "stroke",
                    symbol.fill());
        }
    }

    /** The axis of burden: its title, and where it is low and high. */
    private void upwards(BilingualText axis, int top, int bottom) {
        texts.add(new Text(20, bottom, axis.de() + " \u2192", LARGE, BLACK, true));
        texts.add(new Text(36, bottom, axis.en() + " \u2192", SMALL, GREY, true));
        texts.add(new Text(56, bottom, LOW.de(), SMALL, BLACK, true));
        texts.add(new Text(69, bottom, LOW.en(), SMALL, GREY, true));
        texts.add(new Text(56, top + StrokeFont.width(HIGH.de(), SMALL), HIGH.de(), SMALL, BLACK, true));
        texts.add(new Text(69, top + StrokeFont.width(HIGH.en(), SMALL), HIGH.en(), SMALL, GREY, true));
    }

    /** The axis of coverage: where it is low and high, and its title. */
    private void across(BilingualText axis, int right, int bottom) {
        texts.add(new Text(LEFT, bottom + 15, LOW.de(), SMALL, BLACK, false));
        texts.add(new Text(LEFT, bottom + 28, LOW.en(), SMALL, GREY, false));
        texts.add(new Text(right - StrokeFont.width(HIGH.de(), SMALL), bottom + 15, HIGH.de(), SMALL, BLACK, false));
        texts.add(new Text(right - StrokeFont.width(HIGH.en(), SMALL), bottom + 28, HIGH.en(), SMALL, GREY, false));
        two(new BilingualText(axis.de() + " \u2192", axis.en() + " \u2192"), LEFT, bottom + 50);
    }

    private void two(BilingualText text, double x, double y) {
        texts.add(new Text(x, y, text.de(), LARGE, BLACK, false));
        texts.add(new Text(x, y + 15, text.en(), SMALL, GREY, false));
    }

    private static BilingualText label(AtlasLayer layer, String column) {
        return layer.columns().stream()
                .filter(c -> c.name().equals(column))
                .findFirst()
                .orElseThrow()
                .title();
    }
}
