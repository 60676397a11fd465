using System.Reflection;

namespace VirtualSchool.Matching;

/// <summary>Reads the tables of names that the package carries: one class of names a line, lines that begin with # left out.</summary>
internal static class NameTable
{
    public static IEnumerable<string[]> Read(string resource)
    {
        using Stream stream = typeof(NameTable).GetTypeInfo().Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The table {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split(' ');
            }
        }
    }
}
