namespace VirtualSchool.Scotland;

/// <summary>The figures of law that ship in this package: every file in Law/, one parameter each.</summary>
internal static class Parameters
{
    private const string Folder = "Law/";

    internal static ParameterSet Shipped { get; } = new(typeof(Parameters).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .OrderBy(n => n, StringComparer.Ordinal)
        .Select(n => ParameterFile.Read(n.Substring(Folder.Length), Embedded.Text(n))));

    internal static Parameter<PeriodLength> SupervisionOrderLength { get; } = Shipped.Get<PeriodLength>("order.cso.length");

    internal static Parameter<PeriodLength> InterimOrderLength { get; } = Shipped.Get<PeriodLength>("order.icso.length");

    internal static Parameter<int> UpperAge { get; } = Shipped.Get<int>("looked-after.upper-age");
}
