package org.lebenswelten.geoserver;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** What compiled classes name: all types, and the members that they link to or implement. */
final class ClassLinks {

    private static final int API = Opcodes.ASM9;

    /** Names of all types, with dots. */
    final TreeSet<String> types = new TreeSet<>();

    /** Members as {@code owner name descriptor}, with dots in the owner. */
    final TreeSet<String> members = new TreeSet<>();

    /** Reads all classes of the folder or jar that a class comes from. */
    static ClassLinks besides(Class<?> one) throws IOException {
        Path root = root(one);
        return Files.isDirectory(root) ? of(root) : inJar(root);
    }

    /** Reads all classes of the package of a class and below it. */
    static ClassLinks below(Class<?> one) throws IOException {
        return of(root(one).resolve(one.getPackageName().replace('.', '/')));
    }

    /** Reads all classes of a jar. */
    static ClassLinks inJar(Path jar) throws IOException {
        ClassLinks links = new ClassLinks();
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.getName().endsWith(".class")) {
                    links.read(file.getInputStream(entry).readAllBytes());
                }
            }
        }
        return links;
    }

    private static Path root(Class<?> one) throws IOException {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static ClassLinks of(Path root) throws IOException {
        ClassLinks links = new ClassLinks();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(f -> f.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            links.read(Files.readAllBytes(file));
        }
        return links;
    }

    private void read(byte[] bytes) {
        new ClassReader(bytes).accept(new ClassRemapper(API, new Members(), new Names()) {}, 0);
    }

    /** Sees every name there is: in signatures, code, annotations, generics. */
    private final class Names extends Remapper {

        Names() {
            super(API);
        }

        @Override
        public String map(String internalName) {
            types.add(internalName.replace('/', '.'));
            return internalName;
        }
    }

    private final class Members extends ClassVisitor {

        Members() {
            super(API);
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String methodDescriptor, String signature, String[] exceptions) {
            return new MethodVisitor(API) {
                @Override
                public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
                    link(owner, name, descriptor);
                }

                @Override
                public void visitMethodInsn(
                        int opcode, String owner, String name, String descriptor, boolean isInterface) {
                    link(owner, name, descriptor);
                }

                @Override
                public void visitInvokeDynamicInsn(
                        String name, String descriptor, Handle bootstrap, Object... arguments) {
                    for (Object argument : arguments) {
                        if (argument instanceof Handle handle) {
                            link(handle.getOwner(), handle.getName(), handle.getDesc());
                        }
                    }
                }
            };
        }

        private void link(String owner, String name, String descriptor) {
            Type type = Type.getObjectType(owner);
            if (type.getSort() == Type.OBJECT) {
                members.add(type.getClassName() + " " + name + " " + descriptor);
            }
        }
    }
}
