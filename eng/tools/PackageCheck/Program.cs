using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

// PackageCheck PACKAGES SRC: each library below SRC has one package in PACKAGES, and it holds what a user needs.
// Prints one line per check and ends with 'N passed, N failed'.
if (args is not [var packages, var src])
{
    Console.Error.WriteLine("usage: PackageCheck PACKAGES-FOLDER SRC-FOLDER");
    return 2;
}

int passed = 0, failed = 0;
var libraries = Directory.GetDirectories(src).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToArray();
foreach (var id in libraries)
{
    var found = Directory.GetFiles(packages, id + ".*.nupkg").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[id.Length + 1])).ToArray();
    if (!Check(id, "is packed once", found.Length == 1))
    {
        continue;
    }

    using var package = ZipFile.OpenRead(found[0]);
    var version = Path.GetFileNameWithoutExtension(found[0])[(id.Length + 1)..];
    var spec = Read(package, id + ".nuspec").Root!;
    var ns = spec.Name.Namespace;
    var metadata = spec.Element(ns + "metadata")!;
    string? Of(string name) => (string?)metadata.Element(ns + name);

    Check(id, "states its licence", Of("license") == "Apache-2.0");
    Check(id, "describes itself", Of("description") is { Length: > 30 } description && description != "Package Description");
    Check(id, "has a readme", Of("readme") == "README.md" && package.GetEntry("README.md") is { Length: > 200 });
    Check(id, "has an icon", Of("icon") == "icon.png" && package.GetEntry("icon.png") is { Length: > 0 });
    Check(id, "names the commit it was built from", (string?)metadata.Element(ns + "repository")?.Attribute("commit") is { Length: 40 });
    var dependencies = metadata.Descendants(ns + "dependency").ToArray();
    Check(id, "asks for its sister packages in its own version", dependencies
        .Where(d => libraries.Contains((string?)d.Attribute("id"))).All(d => (string?)d.Attribute("version") == version));
    Check(id, "asks for no package that only its build needs", dependencies
        .All(d => !((string)d.Attribute("id")!).Contains("Analyzers", StringComparison.Ordinal) && (string?)d.Attribute("id") != "PolySharp"));

    var symbolsPath = Path.ChangeExtension(found[0], ".snupkg");
    using var symbols = File.Exists(symbolsPath) ? ZipFile.OpenRead(symbolsPath) : null;
    // A library whose own packages have no netstandard2.0 says so in its project.
    var project = XDocument.Load(Path.Combine(src, id, id + ".csproj"));
    foreach (var framework in project.Descendants("TargetFrameworks").Concat(project.Descendants("TargetFramework")).Single().Value.Split(';'))
    {
        var library = package.GetEntry($"lib/{framework}/{id}.dll");
        Check(id, $"{framework}: has its assembly", library is not null);
        Check(id, $"{framework}: has its documentation", package.GetEntry($"lib/{framework}/{id}.xml") is { Length: > 0 });
        Check(id, $"{framework}: has its symbols", symbols?.GetEntry($"lib/{framework}/{id}.pdb") is { Length: > 0 });
        Check(id, $"{framework}: is strong-named", library is not null && IsStrongNamed(library));
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

bool Check(string id, string what, bool holds)
{
    Console.WriteLine($"{(holds ? "ok    " : "FAILED")} {id} {what}");
    _ = holds ? passed++ : failed++;
    return holds;
}

static XDocument Read(ZipArchive package, string name)
{
    using var stream = package.GetEntry(name)!.Open();
    return XDocument.Load(stream);
}

static bool IsStrongNamed(ZipArchiveEntry entry)
{
    using var copy = new MemoryStream();
    using (var stream = entry.Open())
    {
        stream.CopyTo(copy);
    }

    copy.Position = 0;
    using var reader = new PEReader(copy);
    return reader.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned) && !reader.GetMetadataReader().GetAssemblyDefinition().PublicKey.IsNil;
}
