package dev.baton.launcher;

import picocli.CommandLine.IVersionProvider;

/** The product's version, as its jar has it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "Baton " + Version.class.getPackage().getImplementationVersion(),
      "Java ${java.version} (${java.vendor}), ${os.name} ${os.arch}"
    };
  }
}
