using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace VirtualSchool;

/// <summary>Which room may use which. The project files and the built assemblies must both agree.</summary>
public sealed class Arrows
{
    private sealed record Room(string[] Libraries, string[] Packages);

    private static readonly Dictionary<string, Room> Allowed = new(StringComparer.Ordinal)
    {
        ["VirtualSchool.Core"] = new([], ["NodaTime"]),
        ["VirtualSchool.Matching"] = new([], []),
        ["VirtualSchool.Scotland"] = new(["VirtualSchool.Core"], ["NodaTime"]),
        ["VirtualSchool.Adapters"] = new(["VirtualSchool.Core"], ["NodaTime"]),
        ["VirtualSchool.Registers"] = new(["VirtualSchool.Core", "VirtualSchool.Adapters", "VirtualSchool.Matching"], ["NodaTime"]),
        ["VirtualSchool.Workbooks"] = new(
            ["VirtualSchool.Core", "VirtualSchool.Adapters", "VirtualSchool.Registers"],
            ["NodaTime"]),
        ["VirtualSchool.Validation"] = new(["VirtualSchool.Core"], ["FluentValidation"]),
        ["VirtualSchool.Testing"] = new(
            ["VirtualSchool.Core", "VirtualSchool.Scotland", "VirtualSchool.Adapters", "VirtualSchool.Registers"],
            ["NodaTime", "YamlDotNet"]),
    };

    /// <summary>In the box on net10.0; a package only where the target is netstandard2.0.</summary>
    private static readonly string[] InTheBox = ["System.Text.Json", "System.Memory", "Microsoft.Bcl.HashCode"];

    /// <summary>Libraries for net10.0 only, and what they use that has nothing older.</summary>
    private static readonly Dictionary<string, string> Net10Only = new(StringComparer.Ordinal)
    {
        ["VirtualSchool.Validation"] = "FluentValidation 12",
    };

    public static TheoryData<string> Libraries => [.. Repository.Libraries];

    [Fact]
    public void Every_room_has_its_arrows_written_down() =>
        Assert.All(Repository.Libraries, library => Assert.Contains(library, Allowed.Keys));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_project_file_refers_only_where_its_arrows_point(string library)
    {
        var project = Repository.Xml($"src/{library}/{library}.csproj");
        var room = Allowed[library];

        Assert.All(Names(project, "ProjectReference"), name => Assert.Contains(Path.GetFileNameWithoutExtension(name), room.Libraries));
        Assert.All(Names(project, "PackageReference"), name => Assert.Contains(name, room.Packages.Concat(InTheBox)));
        Assert.All(
            project.Descendants("PackageReference").Where(r => InTheBox.Contains((string)r.Attribute("Include")!)),
            r => Assert.Contains("netstandard2.0", (string?)r.Attribute("Condition") ?? ""));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_built_assembly_refers_only_where_its_arrows_point(string library)
    {
        var room = Allowed[library];
        var foreign = Assembly.Load(library).GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "Microsoft.Win32.Primitives");

        Assert.All(foreign, name => Assert.Contains(name, room.Libraries.Concat(room.Packages)));
    }

    /// <summary>A strong-named assembly that refers to one without a strong name does not load on .NET Framework.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void Everything_a_library_refers_to_is_strong_named(string library) =>
        Assert.All(
            Assembly.Load(library).GetReferencedAssemblies().Append(Assembly.Load(library).GetName()),
            name => Assert.NotEmpty(name.GetPublicKeyToken() ?? []));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Only_a_librarys_own_tests_see_its_internals(string library)
    {
        var friends = Assembly.Load(library).GetCustomAttributes<InternalsVisibleToAttribute>()
            .Select(a => new AssemblyName(a.AssemblyName).Name);

        Assert.All(friends, friend => Assert.Equal(library + ".Tests", friend));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_is_for_net10_and_for_hosts_that_load_netstandard2_where_its_packages_are(string library)
    {
        var project = Repository.Xml($"src/{library}/{library}.csproj");

        Assert.Equal(
            Net10Only.ContainsKey(library) ? "net10.0" : "netstandard2.0;net10.0",
            project.Descendants("TargetFrameworks").Concat(project.Descendants("TargetFramework")).Single().Value);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Repository.Text("VirtualSchool.Core.sln").Replace('\\', '/');

        Assert.All(Repository.Projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_test_project_is_where_test_sh_looks() =>
        Assert.All(
            Repository.Projects.Where(p => Repository.Xml(p).Descendants("ProjectType").SingleOrDefault()?.Value == "Test"),
            p => Assert.Matches("^tests/([^/]+\\.Tests)/\\1\\.csproj$", p));

    [Fact]
    public void Every_project_says_what_type_it_is() =>
        Assert.All(
            Repository.Projects,
            p => Assert.Contains(Repository.Xml(p).Descendants("ProjectType").SingleOrDefault()?.Value, new[] { "Library", "Test", "Sample", "Benchmark", "Tool" }));

    [Fact]
    public void No_project_states_a_package_version_of_its_own() =>
        Assert.All(
            Repository.Projects.SelectMany(p => Repository.Xml(p).Descendants("PackageReference")),
            r => Assert.True(r.Attribute("Version") is null && r.Attribute("VersionOverride") is null, r.ToString()));

    [Fact]
    public void Every_package_that_has_a_version_is_used()
    {
        var used = Repository.Projects.Select(Repository.Text)
            .Concat(Repository.FilesBelow("eng", ".targets").Select(Repository.Text))
            .ToArray();

        Assert.All(
            Names(Repository.Xml("Directory.Packages.props"), "PackageVersion"),
            package => Assert.Contains(used, text => text.Contains($"PackageReference Include=\"{package}\"", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Names(XDocument project, string element) =>
        project.Descendants(element).Select(e => ((string?)e.Attribute("Include"))?.Replace('\\', '/')).OfType<string>();
}
