package fr.phare.aid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a catalogue from its files, whole or not at all. */
final class CatalogueReader {

    static final String FACTS = "facts.yaml";
    static final String PARAMETERS = "parameters.yaml";
    static final String AIDS = "aids/";
    static final String ORIENTATIONS = "orientations/";
    private static final int MAX_AIDS = 5_000;

    private CatalogueReader() {}

    /**
     * A catalogue from the texts of {@code files} by name: {@code facts.yaml}, {@code
     * parameters.yaml}, {@code aids/<id>.yaml}, {@code orientations/<id>.yaml}.
     *
     * @throws Catalogue.Refusal for the first file that is not acceptable
     */
    static Catalogue read(Map<String, String> files) {
        Shape facts = file(files, FACTS).only("facts");
        Shape parameters = file(files, PARAMETERS).only("parameters");
        return assemble(
                facts.list("facts"),
                parameters.list("parameters"),
                folder(files, AIDS),
                folder(files, ORIENTATIONS));
    }

    private static List<Shape> folder(Map<String, String> files, String folder) {
        List<Shape> shapes = new ArrayList<>();
        for (String name : new TreeMap<>(files).keySet()) {
            if (name.startsWith(folder)) {
                Shape shape = file(files, name);
                if (!name.equals(folder + shape.text("id") + ".yaml")) {
                    throw shape.at("id").refusal("the file is called after the id");
                }
                shapes.add(shape);
            }
        }
        return shapes;
    }

    private static Shape file(Map<String, String> files, String name) {
        String text = files.get(name);
        if (text == null) {
            throw new Catalogue.Refusal(name, 1, "the file is missing");
        }
        return Shape.read(name, text);
    }

    /** The one aid and version that {@link AidVersion#content} holds. */
    static Catalogue pinned(String content) {
        Shape shape = Shape.read("pinned", content).only("aid", "facts", "parameters");
        return assemble(
                shape.list("facts"), shape.list("parameters"), List.of(shape.at("aid")), List.of());
    }

    private static Catalogue assemble(
            List<Shape> factShapes,
            List<Shape> parameterShapes,
            List<Shape> aidShapes,
            List<Shape> orientationShapes) {
        Vocabulary vocabulary = new Vocabulary(factShapes, parameterShapes);
        AidReader reader = new AidReader(vocabulary);
        Set<AidId> ids = new HashSet<>();
        List<Aid> aids = new ArrayList<>();
        List<Object> contents = new ArrayList<>(List.of(vocabulary.content()));
        for (Shape shape : aidShapes) {
            Aid aid = reader.aid(shape);
            if (!ids.add(aid.id()) || aids.size() == MAX_AIDS) {
                throw shape.refusal("the aid " + aid.id() + " is there twice, or one too many");
            }
            aids.add(aid);
            contents.add(shape.plain());
        }
        List<Orientation> orientations = new ArrayList<>();
        for (Shape shape : orientationShapes) {
            Orientation orientation = SheetReader.orientation(shape);
            if (!ids.add(orientation.id())) {
                throw shape.refusal("something else is called " + orientation.id());
            }
            orientations.add(orientation);
            contents.add(shape.plain());
        }
        String hash = Vocabulary.sha256(Vocabulary.canonical(contents));
        return new Catalogue(vocabulary, aids, orientations, hash);
    }
}
