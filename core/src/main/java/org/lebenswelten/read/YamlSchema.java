package org.lebenswelten.read;

enum YamlSchema {
    ATLAS,
    MEASURE,
    PROJECT;

    void check(YamlDocument document, ProblemLog log) {}
}
