using System.Reflection;
using System.Runtime.Versioning;

namespace VirtualSchool;

/// <summary>Compiled into the tests of every library (eng/Test.targets).</summary>
public sealed class AssemblyUnderTest
{
    [Fact]
    public void These_tests_run_against_the_assembly_they_say()
    {
        var said = typeof(AssemblyUnderTest).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().ToDictionary(a => a.Key, a => a.Value);
        var library = Assembly.Load(said["LibraryUnderTest"]!);

        Assert.Equal(said["ExpectedFramework"], library.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }
}
