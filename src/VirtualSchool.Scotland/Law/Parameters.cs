namespace VirtualSchool.Scotland;

/// <summary>The figures of law that ship in this package: every file in Law/, one parameter each.</summary>
internal static class Parameters
{
    private const string Folder = "Law/";

    internal static ParameterSet Shipped { get; } = new(typeof(Parameters).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
        .OrderBy(n => n, StringComparer.Ordinal)
        .Select(n => ParameterFile.Read(n.Substring(Folder.Length), Embedded.Text(n))));

    // These are fixed by the law itself (Parameter.IsFixed): no overlay can set another value than the one read here.
    internal static Parameter<PeriodLength> SupervisionOrderLength { get; } = Shipped.Get<PeriodLength>("order.cso.length");

    internal static Parameter<PeriodLength> InterimOrderLength { get; } = Shipped.Get<PeriodLength>("order.icso.length");

    internal static Parameter<int> AccommodationHours { get; } = Shipped.Get<int>("accommodation.hours");

    internal static Parameter<int> ProtectionOrderWorkingDays { get; } = Shipped.Get<int>("order.cpo.working-days");

    internal static Parameter<PeriodLength> ProtectionOrderRemoval { get; } = Shipped.Get<PeriodLength>("order.cpo.removal");

    internal static Parameter<int> ResidenceRightAge { get; } = Shipped.Get<int>("order.po.residence-right-age");

    internal static Parameter<PeriodLength> ShortBreaksWindow { get; } = Shipped.Get<PeriodLength>("short-breaks.window");

    internal static Parameter<PeriodLength> ShortBreaksEach { get; } = Shipped.Get<PeriodLength>("short-breaks.each");

    internal static Parameter<int> ShortBreaksTotal { get; } = Shipped.Get<int>("short-breaks.total");

    internal static Parameter<int> UpperAge { get; } = Shipped.Get<int>("looked-after.upper-age");
}
