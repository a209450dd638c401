package org.candor.incontainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The WAR with a switch beside each rule of ownership: a query's condition on the patient, a comparison with a record's
 * patient, and each place where a service names the patient who is signed in. The places found stand in {@value #SITES}.
 */
final class WeakenedWar {
    static final String SITES = "doors/sites.txt";
    private static final String CLASSES = "/WEB-INF/classes/org/candor/";
    private static final String MUTANT = "org/candor/incontainer/Mutant";
    /** What repositories call a question for one patient's own. */
    private static final Set<String> OWN =
            Set.of("ownedBy", "owned", "lockedFor", "currentOf", "of", "ofPatient", "endedOf");
    /** Service methods that hand a list, or the newest of it, to the patient; elsewhere a list only feeds a rule. */
    private static final Set<String> LISTS = Set.of("mine", "myPast", "current", "open");

    private static final String TWO_IDS = "(Ljava/util/UUID;Ljava/util/UUID;)";
    private static final String ONE_ID = "(Ljava/util/UUID;)";

    private WeakenedWar() {}

    static WebArchive of(WebArchive war) {
        var sites = new ArrayList<String>();
        war.getContent(path -> path.get().startsWith(CLASSES)
                        && path.get().endsWith(".class")
                        && path.get()
                                .matches(CLASSES + "(intake|consent|document|review|scheduling|upload)/\\w+\\.class"))
                .keySet()
                .forEach(path -> {
                    var found = new ArrayList<String>();
                    var weak = weakened(bytes(war, path.get()), found);
                    if (!found.isEmpty()) {
                        sites.addAll(found);
                        war.delete(path);
                        war.add(new ByteArrayAsset(weak), path);
                    }
                });
        return war.add(new StringAsset(String.join("\n", sites)), "/WEB-INF/classes/" + SITES);
    }

    private static byte[] bytes(WebArchive war, String path) {
        try (var in = war.get(path).getAsset().openStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] weakened(byte[] original, List<String> found) {
        var reader = new ClassReader(original);
        var writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
        var type = reader.getClassName().substring(reader.getClassName().lastIndexOf('/') + 1);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String text, String generic, String[] thrown) {
                        return new Switches(super.visitMethod(access, name, text, generic, thrown), type, name, found);
                    }
                },
                0);
        return writer.toByteArray();
    }

    /** Puts the switches into one method. */
    private static final class Switches extends MethodVisitor {
        private final String type;
        private final String method;
        private final List<String> found;
        private boolean patientJustRead;
        private boolean comparesPatient;

        Switches(MethodVisitor next, String type, String method, List<String> found) {
            super(Opcodes.ASM9, next);
            this.type = type;
            this.method = method;
            this.found = found;
        }

        @Override
        public void visitLdcInsn(Object constant) {
            super.visitLdcInsn(constant);
            if (OWN.contains(method.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1"))
                    && constant instanceof String text
                    && text.matches("(?s).*\\w\\.patientId = :(patient|id).*")) {
                call("query", "(Ljava/lang/String;Ljava/lang/String;)Ljava/lang/String;");
            }
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (type.endsWith("Service") && OWN.contains(name) && descriptor.startsWith(TWO_IDS)) {
                super.visitInsn(Opcodes.SWAP);
                call("patient", "(Ljava/util/UUID;Ljava/lang/String;)Ljava/util/UUID;");
                super.visitInsn(Opcodes.SWAP);
            } else if (type.endsWith("Service")
                    && OWN.contains(name)
                    && descriptor.startsWith(ONE_ID)
                    && LISTS.contains(method)
                    && patientJustRead) {
                call("patient", "(Ljava/util/UUID;Ljava/lang/String;)Ljava/util/UUID;");
            }
            patientJustRead = owner.endsWith("/CurrentPatient") && name.equals("id");
            if (name.equals("equals")
                    && method.startsWith("lambda$")
                    && owner.equals("java/util/UUID")
                    && comparesPatient) {
                call("same", "(Ljava/lang/Object;Ljava/lang/Object;Ljava/lang/String;)Z");
                comparesPatient = false;
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
            comparesPatient |= name.equals("getPatientId");
        }

        private void call(String name, String descriptor) {
            var site = type + "." + method + " #" + found.size() + " " + name;
            found.add(site);
            super.visitLdcInsn(site);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, MUTANT, name, descriptor, false);
        }
    }
}
