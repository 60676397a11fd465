using System.Reflection;
using System.Runtime.CompilerServices;

namespace VirtualSchool;

/// <summary>Public types are immutable and closed, seen by reflection.</summary>
public sealed class Shapes
{
    /// <summary>Types that gather before they build, and why they may change inside. Anything else is immutable.</summary>
    private static readonly Dictionary<string, string> MayChangeInside = new(StringComparer.Ordinal)
    {
        ["VirtualSchool.DelimitedTable"] = "moves forward through a file, one row at a time",
        ["VirtualSchool.ExportRows"] = "moves forward through a list, one row at a time",
        ["VirtualSchool.Matching.LinkIndex"] = "takes edits between questions, behind a lock",
        ["VirtualSchool.Matching.RecordSet"] = "remembers what was last worked out from it",
        ["VirtualSchool.Matching.RecordSetBuilder"] = "gathers the records that Build then freezes",
        ["VirtualSchool.RegisterBuilder"] = "gathers the lists that Build then joins",
    };

    private static IEnumerable<Type> Classes => Repository.PublicTypes.Where(t => t is { IsClass: true } && !typeof(Delegate).IsAssignableFrom(t));

    [Fact]
    public void Every_public_class_is_sealed_static_or_meant_as_a_base() =>
        Assert.All(Classes, t => Assert.True(t.IsSealed || t.IsAbstract, $"{t} is neither sealed nor abstract"));

    [Fact]
    public void A_base_class_cannot_be_extended_from_outside_unless_it_says_so() =>
        Assert.All(
            Classes.Where(t => t is { IsAbstract: true, IsSealed: false }),
            t => Assert.True(
                t.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic).All(c => c.IsAssembly || c.IsFamilyAndAssembly || c.IsPrivate || IsRecordCopy(c)),
                $"{t} has a protected constructor: anyone may add a case that the library does not know"));

    [Fact]
    public void A_public_property_is_set_at_birth_or_never() =>
        Assert.All(
            Repository.PublicTypes.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)),
            p => Assert.True(
                p.SetMethod is not { IsPublic: true } set || set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)),
                $"{p.DeclaringType}.{p.Name} has a public setter"));

    [Fact]
    public void A_field_never_changes_after_construction() =>
        Assert.All(
            Repository.PublicTypes
                .Where(t => !t.IsEnum && !MayChangeInside.ContainsKey(t.FullName!))
                .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                .Where(f => !f.Name.StartsWith("<>", StringComparison.Ordinal)),
            f => Assert.True(f.IsInitOnly || f.IsLiteral, $"{f.DeclaringType}.{f.Name} is not readonly"));

    [Fact]
    public void A_public_field_is_a_constant() =>
        Assert.All(
            Repository.PublicTypes.Where(t => !t.IsEnum).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)),
            f => Assert.True(f.IsLiteral || f is { IsStatic: true, IsInitOnly: true }, $"{f.DeclaringType}.{f.Name} is a public field"));

    [Fact]
    public void A_property_hands_out_nothing_that_can_be_changed() =>
        Assert.All(
            Repository.PublicTypes.SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)),
            p => Assert.False(CanBeChanged(p.PropertyType), $"{p.DeclaringType}.{p.Name} is a {p.PropertyType.Name}: use IReadOnlyList, IReadOnlyDictionary or ReadOnlyMemory"));

    [Fact]
    public void Dates_are_NodaTimes() =>
        Assert.All(
            Repository.PublicTypes.SelectMany(Signatures),
            s => Assert.False(Mentions(s.Type, typeof(DateTime)) || Mentions(s.Type, typeof(DateTimeOffset)), $"{s.Where} uses {s.Type}"));

    [Fact]
    public void A_value_type_with_equality_has_the_operator_too() =>
        Assert.All(
            Repository.PublicTypes.Where(t => t.IsValueType && !t.ContainsGenericParameters && typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t)),
            t => Assert.True(t.GetMethod("op_Equality", BindingFlags.Public | BindingFlags.Static) is not null, $"{t} is IEquatable and has no =="));

    [Fact]
    public void Everything_on_the_list_of_changing_types_exists() =>
        Assert.All(
            MayChangeInside.Keys.Where(_ => Repository.PublicTypes.Any(t => t.FullName == "VirtualSchool.Register")),
            name => Assert.Contains(Repository.PublicTypes, t => t.FullName == name));

    private static IEnumerable<(string Where, Type Type)> Signatures(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var property in type.GetProperties(Declared))
        {
            yield return ($"{type}.{property.Name}", property.PropertyType);
        }

        foreach (var method in type.GetMethods(Declared))
        {
            yield return ($"{type}.{method.Name}", method.ReturnType);
        }

        foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        {
            foreach (var parameter in method.GetParameters())
            {
                yield return ($"{type}.{method.Name}({parameter.Name})", parameter.ParameterType);
            }
        }
    }

    private static bool Mentions(Type type, Type what) =>
        type == what || (type.HasElementType && Mentions(type.GetElementType()!, what)) || type.GenericTypeArguments.Any(a => Mentions(a, what));

    private static bool CanBeChanged(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(IList<>) || open == typeof(ICollection<>) || open == typeof(Dictionary<,>)
                || open == typeof(IDictionary<,>) || open == typeof(HashSet<>) || open == typeof(ISet<>)));

    private static bool IsRecordCopy(ConstructorInfo constructor) =>
        constructor.IsFamily && constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;
}
